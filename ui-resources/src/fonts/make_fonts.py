"""Makes the bundled fonts from the published ones (needs fonttools).

    python make_fonts.py FOLDER_WITH_INTER_OTF FOLDER_WITH_JETBRAINS_MONO_TTF TARGET

JavaFX reaches only two weights of a family by its CSS and switches no OpenType features on. So the
modified Inter has its tabular figures as its ordinary ones, its SemiBold is the bold of the family,
and it is called "Inter Netloom" to be told from an Inter that the machine may have. Both fonts are
cut to Latin, Greek, Cyrillic, punctuation, arrows, mathematics and geometric shapes.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = "20-7e,a0-24f,2b0-2ff,370-3ff,400-52f,1e00-1eff,2000-206f,2070-209f,20a0-20bf,2100-214f,2190-21ff,2200-22ff,2300-23ff,25a0-25ff"


def characters():
    for part in RANGES.split(","):
        first, last = (int(end, 16) for end in part.split("-"))
        yield from range(first, last + 1)


def make(source, target, family=None, style=None, tabular=False):
    font = TTFont(source)
    if tabular:
        glyphs = set(font.getGlyphOrder())
        for table in font["cmap"].tables:
            for code in range(0x30, 0x3A):
                figure = table.cmap.get(code)
                if figure and figure + ".tf" in glyphs:
                    table.cmap[code] = figure + ".tf"
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], hinting=True,
                             name_IDs=["*"], notdef_outline=True)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=characters())
    cut.subset(font)
    if family:
        names = font["name"]
        for number in (16, 17, 21, 22, 25):
            names.removeNames(nameID=number)
        for record in list(names.names):
            text = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family} {style}".replace(" ", ""),
                    3: f"Netloom;{family} {style}"}.get(record.nameID)
            if text:
                names.setName(text, record.nameID, record.platformID, record.platEncID, record.langID)
        bold = style == "Bold"
        font["OS/2"].usWeightClass = 700 if bold else 400
        font["OS/2"].fsSelection = 0x20 if bold else 0x40
        font["head"].macStyle = 1 if bold else 0
        if "CFF " in font:
            cff = font["CFF "].cff
            cff.fontNames[0] = f"{family} {style}".replace(" ", "")
            top = cff.topDictIndex[0]
            top.FullName, top.FamilyName, top.Weight = f"{family} {style}", family, style
    font.save(target)


inter, mono, target = (Path(argument) for argument in sys.argv[1:4])
make(inter / "Inter-Regular.otf", target / "InterNetloom-Regular.otf", "Inter Netloom", "Regular", True)
make(inter / "Inter-SemiBold.otf", target / "InterNetloom-Bold.otf", "Inter Netloom", "Bold", True)
make(inter / "Inter-Medium.otf", target / "InterNetloom-Medium.otf", "Inter Netloom Medium", "Regular", True)
make(mono / "JetBrainsMono-Regular.ttf", target / "JetBrainsMono-Regular.ttf")
make(mono / "JetBrainsMono-Bold.ttf", target / "JetBrainsMono-Bold.ttf")
