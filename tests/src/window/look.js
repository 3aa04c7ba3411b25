// Looks at a page as a screen reader does: by role, accessible name and visible text, never by class or id.
// Runs inside the page as the body of a function with three arguments: a command, what it is about, and where to look.
// It reads only; roles and names follow WAI-ARIA 1.2, HTML-AAM and AccName 1.2 as far as our pages need them.

const [command, wanted, scope] = arguments;

const clean = (text) => (text ?? "").replace(/\s+/gu, " ").trim();

const NAMED_BY_CONTENT = new Set(
  ("button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio " +
    "row rowheader switch tab tooltip treeitem").split(" "),
);

const INPUT_ROLES = {
  button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox", radio: "radio",
  range: "slider", number: "spinbutton", search: "searchbox", text: "textbox", email: "textbox", tel: "textbox",
  url: "textbox", password: "textbox", date: "textbox", time: "textbox", month: "textbox",
};

const TAG_ROLES = {
  article: "article", aside: "complementary", button: "button", datalist: "listbox", dd: "definition",
  details: "group", dialog: "dialog", dt: "term", fieldset: "group", figure: "figure", h1: "heading", h2: "heading",
  h3: "heading", h4: "heading", h5: "heading", h6: "heading", hr: "separator", legend: "legend", li: "listitem",
  main: "main", menu: "list", meter: "meter", nav: "navigation", ol: "list", optgroup: "group", option: "option",
  output: "status", p: "paragraph", progress: "progressbar", summary: "button", table: "table", tbody: "rowgroup",
  tfoot: "rowgroup", textarea: "textbox", thead: "rowgroup", tr: "row", ul: "list", search: "search",
  caption: "caption",
};

const inSection = (element) => element.closest("article, aside, main, nav, section") !== null;

function role(element) {
  const given = clean(element.getAttribute("role")).split(" ")[0];
  if (given) return given === "none" || given === "presentation" ? null : given;
  const tag = element.localName;
  switch (tag) {
    case "a":
    case "area":
      return element.hasAttribute("href") ? "link" : null;
    case "form":
    case "section":
      if (!explicitName(element)) return null;
      return tag === "form" ? "form" : "region";
    case "header":
      return inSection(element) ? null : "banner";
    case "footer":
      return inSection(element) ? null : "contentinfo";
    case "img":
      return element.getAttribute("alt") === "" ? null : "img";
    case "input": {
      if (element.type === "hidden") return null;
      const kind = INPUT_ROLES[element.type] ?? "textbox";
      return element.list && (kind === "textbox" || kind === "searchbox") ? "combobox" : kind;
    }
    case "select":
      return element.multiple || element.size > 1 ? "listbox" : "combobox";
    case "td":
      return element.closest('[role="grid"], [role="treegrid"]') ? "gridcell" : "cell";
    case "th":
      return element.scope === "row" || element.scope === "rowgroup" ? "rowheader" : "columnheader";
    default:
      return TAG_ROLES[tag] ?? null;
  }
}

function isShown(element) {
  return element.checkVisibility({ visibilityProperty: true }) && element.closest('[aria-hidden="true"], [inert]') === null;
}

// Elements of an open list inside a closed <select> have no box of their own.
function isPerceivable(element) {
  const list = element.localName === "option" ? element.closest("select, datalist") : null;
  return isShown(list ?? element);
}

function explicitName(element) {
  const ids = clean(element.getAttribute("aria-labelledby")).split(" ").filter(Boolean);
  const parts = ids.map((id) => document.getElementById(id)).filter(Boolean);
  const referenced = clean(parts.map((part) => clean(part.getAttribute("aria-label")) || content(part, true)).join(" "));
  return referenced || clean(element.getAttribute("aria-label"));
}

function nativeName(element) {
  const child = (tag) => [...element.children].find((one) => one.localName === tag);
  switch (element.localName) {
    case "input":
      if (["button", "submit", "reset"].includes(element.type)) return clean(element.value);
      if (element.type === "image") return clean(element.alt);
      return labels(element);
    case "button":
    case "meter":
    case "output":
    case "progress":
    case "select":
    case "textarea":
      return labels(element);
    case "area":
    case "img":
      return clean(element.alt);
    case "fieldset":
      return child("legend") ? content(child("legend"), false) : "";
    case "table":
      return child("caption") ? content(child("caption"), false) : "";
    case "figure":
      return child("figcaption") ? content(child("figcaption"), false) : "";
    case "optgroup":
      return clean(element.label);
    default:
      return "";
  }
}

const labels = (element) => clean([...(element.labels ?? [])].map((label) => content(label, false, element)).join(" "));

// The text of an element as it is read aloud; `hidden`: also what is not shown; `without`: a field inside its label.
function content(element, hidden, without) {
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node === without) continue;
    if (node.localName === "style" || node.localName === "script") continue;
    if (!hidden && !isPerceivable(node)) continue;
    const own = explicitName(node) || (node.matches("img, area") ? clean(node.alt) : "");
    const block = getComputedStyle(node).display !== "inline";
    const said = own || (node.matches("input, textarea, select") ? clean(node.value) : content(node, hidden, without));
    text += block ? ` ${said} ` : said;
  }
  // Spaces at the seams are kept until the whole is cleaned.
  return text.replace(/\s+/gu, " ");
}

function name(element) {
  const known = explicitName(element) || nativeName(element);
  if (known) return known;
  const own = role(element);
  if (own && NAMED_BY_CONTENT.has(own)) {
    const said = clean(content(element, false));
    if (said) return said;
  }
  return clean(element.getAttribute("title")) || clean(element.getAttribute("placeholder"));
}

function fits(text, how) {
  if (how === null || how === undefined) return true;
  if ("is" in how) return text === clean(how.is);
  if ("starts" in how) return text.startsWith(clean(how.starts));
  return text.includes(clean(how.has));
}

// Everything in the scope; without one, in the dialog that closes off the rest, or in the page.
function all() {
  if (scope) return [...scope.querySelectorAll("*")];
  const modal = [...document.querySelectorAll("dialog:modal")].pop();
  const root = modal ?? document.body;
  return modal ? [root, ...root.querySelectorAll("*")] : [...root.querySelectorAll("*")];
}

// The innermost shown elements that hold the text.
function showing(how) {
  const holders = all().filter((element) => isShown(element) && fits(clean(element.innerText), how));
  return holders.filter((element) => !holders.some((other) => other !== element && element.contains(other)));
}

function outline() {
  const lines = [`title: ${document.title}`];
  for (const element of all()) {
    const kind = role(element);
    if (!kind || !isPerceivable(element)) continue;
    const states = ["aria-selected", "aria-checked", "aria-expanded", "aria-invalid", "aria-current", "disabled"]
      .filter((state) => element.hasAttribute(state))
      .map((state) => `${state}=${element.getAttribute(state)}`);
    const text = ["status", "alert", "paragraph", "listitem"].includes(kind) ? ` "${clean(element.innerText).slice(0, 120)}"` : "";
    const mark = element === document.activeElement ? "> " : "  ";
    lines.push(`${mark}${kind} "${name(element).slice(0, 120)}"${text} ${states.join(" ")}`.trimEnd());
  }
  if (lines.length > 150) lines.splice(150, lines.length, `  … and ${lines.length - 150} more`);
  return lines.join("\n");
}

const FIELDS = "input:not([type=hidden]), select, textarea, [contenteditable=true], [role=combobox], [role=listbox], " +
  "[role=slider], [role=spinbutton], [role=switch], [role=textbox]";

switch (command) {
  case "find":
    return all().filter((element) => role(element) === wanted.role && isPerceivable(element) && fits(name(element), wanted.name));
  case "field":
    return all().filter((element) => element.matches(FIELDS) && isPerceivable(element) && fits(name(element), wanted.name));
  case "showing":
    return showing(wanted.name);
  case "name":
    return name(scope);
  case "role":
    return role(scope);
  case "outline":
    return outline();
  default:
    throw new Error(`unknown command ${command}`);
}
