"""The environment -> the language that a person's system speaks."""

import locale
import re
from collections.abc import Mapping

LANGUAGES = ("fi", "en")

# gettext's own order of precedence.
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
# "fi", "fi_FI.UTF-8", and Windows' "Finnish_Finland"; not Filipino, "fil_PH".
_NAMES = {
    "fi": re.compile(r"(fi|finnish)(?![a-z])", re.IGNORECASE),
    "en": re.compile(r"(en|english)(?![a-z])", re.IGNORECASE),
}


def system_language(environment: Mapping[str, str]) -> str:
    """One of `LANGUAGES`: the first variable that is set decides, else the system's own setting; English where unknown.

    `LANGUAGE` may be a list separated by colons, best first.
    """
    wish = next((environment[name] for name in _VARIABLES if environment.get(name)), None) or _system_setting()
    for choice in wish.split(":"):
        for language, name in _NAMES.items():
            if name.match(choice):
                return language
    return "en"


def _system_setting() -> str:
    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # a setting that Python cannot parse says nothing of the language
        return ""
