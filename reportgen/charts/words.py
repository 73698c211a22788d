"""The fixed Finnish words of drawings: what stands under the inset, and what each shape is called in an editor."""

CAPITAL_REGION = "Pääkaupunkiseutu"

AREA = "alue"
POINTER = "reunaviiva"
NAME = "nimi"
NAME_GROUND = "nimen tausta"
LEADER = "viiteviiva"
LEADER_EDGE = "viiteviivan reunus"
LEADER_DOT = "viiteviivan piste"

IN_INSET = "suurennoksessa"
INSET_GROUND = "Suurennoksen tausta"
INSET_FRAME = "Suurennoksen kehys"
INSET_CAPTION = "Suurennoksen otsikko"
WINDOW = "Suurennettu kohta"
WINDOW_EDGE = "Suurennetun kohdan reunus"

TILE = "ruutu"
BAR = "pylväs"
BREAK = "katkaisumerkki"
FIGURE = "luku"
MISSING = "Puuttuvat tiedot"
ANSWER = "vastaus"
WHOLE = "kaikki alueet"
SWATCH = "selitteen väri"
REMARK = "Huomautus"
REMARK_GROUND = "Huomautuksen tausta"
ROUND = "kierros"
DETAIL = "lisätieto"
ZERO = "Nollaviiva"


def within(part: str, *, inset: bool) -> str:
    """What a shape is called, and where it shows an area a second time, in the inset: "alue suurennoksessa"."""
    return f"{part} {IN_INSET}" if inset else part
