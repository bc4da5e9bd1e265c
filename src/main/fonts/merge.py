"""Joins the published cuts of one font (latin, latin-ext, vietnamese) to one TrueType file that a PDF can embed."""
import os
import sys
import tempfile

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

VIETNAMESE = [*range(0x20, 0x7F), *range(0x1EA0, 0x1EFA), *map(ord, "ĂăÂâĐđÊêÔôƠơƯưÀÁÃÈÉÌÍÒÓÕÙÚÝĨŨàáãèéìíòóõùúýĩũ“”‘’–—…•")]
UNUSED = ("GSUB", "GPOS", "GDEF", "STAT", "DSIG")

target, family, *parts = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    plain = []
    for n, part in enumerate(parts):
        font = TTFont(part, recalcTimestamp=False)
        font.flavor = None
        for table in UNUSED:
            if table in font:
                del font[table]
        plain.append(os.path.join(folder, f"{n}.ttf"))
        font.save(plain[-1])
    joined = Merger().merge(plain)
joined.recalcTimestamp = False
joined["head"].created = joined["head"].modified = 3600000000
for record in list(joined["name"].names):
    if record.nameID in (1, 4, 16):
        joined["name"].setName(family, record.nameID, record.platformID, record.platEncID, record.langID)
    elif record.nameID == 6:
        joined["name"].setName(family.replace(" ", ""), 6, record.platformID, record.platEncID, record.langID)
joined.save(target)
missing = [chr(c) for c in VIETNAMESE if c not in TTFont(target).getBestCmap()]
sys.exit(f"{target} lacks {missing}" if missing else 0)
