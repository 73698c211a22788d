"""What a document says of itself -> the info dictionary and the XMP packet, which declares PDF/UA-1 (ISO 14289-1)."""

from html import escape

from reportgen.model.languages import language_tag
from reportgen.model.page import Document
from reportgen.writing.pdf.objects import Name, Stream, Value

PRODUCER = "reportgen"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{date}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>{date}T00:00:00Z</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def info(document: Document) -> dict[str, Value]:
    """The info dictionary. Every date is the document's own, at midnight UTC."""
    date = f"D:{document.date:%Y%m%d}000000Z"
    return {
        "Title": document.title,
        "Author": document.author,
        "Subject": document.subject,
        "Creator": PRODUCER,
        "Producer": PRODUCER,
        "CreationDate": date,
        "ModDate": date,
    }


def packet(document: Document) -> Stream:
    """The XMP packet, uncompressed."""
    text = _PACKET.format(
        title=escape(document.title),
        author=escape(document.author),
        subject=escape(document.subject),
        language=language_tag(document.language),
        producer=PRODUCER,
        date=document.date.isoformat(),
    )
    return Stream(text.encode("utf-8"), {"Type": Name("Metadata"), "Subtype": Name("XML")}, plain=True)
