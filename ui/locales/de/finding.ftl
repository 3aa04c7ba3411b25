# What is wrong with a line of a list. The reason comes from Rust.
finding-unknown = Nicht angenommen ({ $reason })
finding-missing-id = Die Kennung fehlt.
