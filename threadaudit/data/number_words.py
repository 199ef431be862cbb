"""Numbers as English, German, French, Italian, Spanish, Polish, Russian and Ukrainian say them, in the letters of host names.

Source: written down for this project by its developers. Numbers that names of stations and papers bear; `to` and `for` as in chat.
"""

from __future__ import annotations

NUMBERS: dict[str, tuple[str, ...]] = {
    "1": ("one", "eins", "un", "uno", "jeden", "odin", "odyn", "first"),
    "2": ("two", "zwei", "deux", "due", "dos", "dwa", "dva", "to", "too"),
    "3": ("three", "drei", "trois", "tre", "tres", "trzy", "tri", "try"),
    "4": ("four", "vier", "quatre", "quattro", "cuatro", "cztery", "chetyre", "chotyry", "for"),
    "5": ("five", "fuenf", "funf", "cinq", "cinque", "cinco", "piec", "pyat"),
    "6": ("six", "sechs", "sei", "seis", "szesc", "shest", "shist"),
    "7": ("seven", "sieben", "sept", "sette", "siete", "siedem", "sem", "sim"),
    "8": ("eight", "acht", "huit", "otto", "ocho", "osiem", "vosem", "visim"),
    "9": ("nine", "neun", "neuf", "nove", "nueve", "dziewiec", "devyat"),
    "10": ("ten", "zehn", "dix", "dieci", "diez", "dziesiec", "desyat"),
    "11": ("eleven", "elf", "onze", "undici", "once"),
    "12": ("twelve", "zwoelf", "douze", "dodici", "doce"),
    "13": ("thirteen", "dreizehn", "treize", "tredici", "trece"),
    "15": ("fifteen", "fuenfzehn", "quinze", "quindici", "quince"),
    "20": ("twenty", "zwanzig", "vingt", "venti", "veinte", "dwadziescia", "dvadtsat"),
    "24": ("twentyfour", "vierundzwanzig", "vingtquatre", "ventiquattro", "veinticuatro"),
    "100": ("hundred", "hundert", "cent", "cento", "cien", "sto"),
    "1000": ("thousand", "tausend", "mille", "mil", "tysiac"),
}
"""For each number its words."""
