"""The environment -> the language that a person's system speaks."""

import locale
import re
from collections.abc import Mapping

LANGUAGES = ("fi", "en")

# gettext's own order of precedence.
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
# "fi", "fi_FI.UTF-8", Windows' "Finnish_Finland.1252" and "fi-FI"; not Filipino, "fil_PH".
_NAMES = {
    "fi": re.compile(r"(fi|finnish)(?![a-z])", re.IGNORECASE),
    "en": re.compile(r"(en|english)(?![a-z])", re.IGNORECASE),
}


def system_language(environment: Mapping[str, str]) -> str:
    """One of `LANGUAGES`: the first variable that is set decides, else the system's own setting; English where unknown.

    `LANGUAGE` may be a list separated by colons, best first.
    """
    wishes = (environment[name] for name in _VARIABLES if environment.get(name))
    # Asked for as it is: what `getlocale` makes of it lacks names as new as Windows' "fi-FI".
    wish = next(wishes, None) or locale.setlocale(locale.LC_CTYPE)
    for choice in wish.split(":"):
        for language, name in _NAMES.items():
            if name.match(choice):
                return language
    return "en"
