"""Forms as pages to print."""

from callbackctl.messages import _, language
from callbackctl.reporting.forms.model import Block, Field, Form
from callbackctl.reporting.html.markup import Markup, data, element, together
from callbackctl.reporting.html.page import document
from callbackctl.reporting.html.tables import table_markup


def form_page(form: Form) -> str:
    """A form as one self-contained page."""
    number = element("p", _("no. {number}").format(number=form.number or "____________"), class_="lead")
    head = element("header", element("h1", together(data(form.organization), element("br"), form.title)), number)
    signatures = [element("div", element("span", label), element("span", _("date:"))) for label in form.signatures]
    body = element(
        "main",
        *(_block(block) for block in form.blocks),
        element("p", form.note, class_="note") if form.note else None,
        element("div", *signatures, class_="signatures"),
        class_="form",
    )
    return document(f"{form.title} – {form.organization}", language(), together(head, body))


def _block(block: Block) -> Markup:
    fields = [element("div", element("dt", _label(field)), element("dd", *_content(field))) for field in block.fields]
    known = all(field.value for field in block.fields)
    return element(
        "section",
        element("h2", block.title),
        element("dl", *fields, class_="fields known" if known else "fields") if fields else None,
        *(element("p", data(text)) for text in block.words),
        table_markup(block.table, "form") if block.table else None,
    )


def _label(field: Field) -> str:
    return f"{field.label} *" if field.wanted else field.label


def _content(field: Field) -> list[Markup]:
    if field.value:
        return [data(field.value)]
    if field.choices:
        return [element("span", f"☐ {choice}", class_="choice") for choice in field.choices]
    return [element("span", class_="blank") for _line in range(field.lines)]
