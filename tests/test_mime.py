"""A form inside a message of e-mail or a browser's archive, as the standard library writes these."""

from __future__ import annotations

from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart

import pytest

from insiderforms import NotOwnershipFormError, parse
from tests.cases import FORM
from tests.page_pieces import TABLE
from tests.torn_rows import page

PAGE = page(TABLE.replace("Common Stock", "Actions &agrave; droit de vote, 5 \u20ac"))
NOTE = ("transfer_encoding", "Content-Transfer-Encoding: {}")


def message(html: str, encoding: str, *, subtype: str = "html", linesep: str = "\n") -> bytes:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "kim@example.com", "tom@example.com", "Form 4"
    letter.set_content(html, subtype=subtype, cte=encoding)
    return letter.as_string().replace("\n", linesep).encode("ascii")


def codes(source: bytes) -> list[tuple[str, str | None]]:
    alone = {one.code for one in parse(PAGE).diagnostics}
    return [(one.code, one.text) for one in parse(source).diagnostics if one.code not in alone]


@pytest.mark.parametrize("linesep", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_letter_that_is_a_form_is_that_form(encoding: str, linesep: str) -> None:
    source = message(PAGE, encoding, linesep=linesep)
    assert parse(source) == parse(PAGE)
    assert codes(source) == [(NOTE[0], NOTE[1].format(encoding))]


def test_a_letter_that_is_xml_is_its_form() -> None:
    letter = EmailMessage()
    letter.set_content(FORM.encode(), "application", "xml", cte="base64")
    assert parse(letter.as_bytes()) == parse(FORM)


def test_of_an_archive_the_first_page_is_read_and_the_others_are_told_of() -> None:
    archive = MIMEMultipart("related", boundary="----MultipartBoundary--x----")
    archive.attach(_part("text", "css", "p { color: red }"))
    archive.attach(_part("text", "html", PAGE))
    archive.attach(_part("image", "png", "x"))
    source = archive.as_bytes()
    assert parse(source) == parse(PAGE)
    assert codes(source) == [("transfer_encoding", "Content-Transfer-Encoding: quoted-printable"),
                             ("other_document", "text/css"), ("other_document", "image/png")]


def _part(kind: str, subtype: str, text: str) -> MIMENonMultipart:
    part = MIMENonMultipart(kind, subtype)
    part["Content-Transfer-Encoding"] = "quoted-printable"
    letter = EmailMessage()
    letter.set_content(text, cte="quoted-printable")
    part.set_payload(letter.get_payload())
    return part


def test_a_letter_that_is_not_encoded_is_read_as_it_is() -> None:
    letter = EmailMessage()
    letter.set_content(page(TABLE), subtype="html", cte="7bit")
    assert parse(letter.as_bytes()) == parse(page(TABLE))


@pytest.mark.parametrize("cut", range(4))
def test_what_is_cut_off_is_read_as_far_as_it_goes(cut: int) -> None:
    whole = message(page(TABLE), "base64").rstrip().rstrip(b"=")
    assert parse(whole[:len(whole) - cut]) == parse(page(TABLE))


@pytest.mark.parametrize("source", [
    message("<p>Dear Tom, the Form 4 follows.</p>", "quoted-printable"),
    message("A Form 4.", "base64", subtype="plain"), b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-",
], ids=["no form in it", "no page", "no body", "a header that is cut off"])
def test_a_letter_without_a_form_is_none(source: bytes) -> None:
    with pytest.raises(NotOwnershipFormError):
        parse(source)
