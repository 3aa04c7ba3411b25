# What is wrong with a line of a list. The reason comes from Rust.
finding-unknown = Not accepted ({ $reason })
finding-missing-id = The identifier is missing.
