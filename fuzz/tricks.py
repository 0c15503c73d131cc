"""Texts that have broken programs: what every door tries where a text may stand."""

CONTROLS = ("\x1b[31mred\x1b[0m", "\x1b]8;;http://x\x07link\x1b]8;;\x07", "\x9b31m", "\x07", "\x7f", "\x85", "\r", "\x00")
"""Escapes of terminals (CSI, OSC 8, C1), bells, and characters that end lines elsewhere."""
INVISIBLE = ("\u202egpj.exe", "\u2066x\u2069", "\u200b", "\ufeff", "\u2028", "\u2029", "\xad", "a\u0301", "\U000e0041")
"""Turned writing directions, isolates, characters without width, marks, separators, tags."""
BEYOND_TEXT = ("\ud800", "\udcff", "\uffff", "\U0010ffff")
FORMULAS = ("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", '=HYPERLINK("http://x","y")', "|cmd", "%0A=1")
MARKUP = ("[red]x[/red]", "[/]", "[link=http://x]y[/link]", "<script>alert(1)</script>", "'\"><img src=x onerror=y>", "&lt;",
          "**x**", "{name}", "{0}", "%s", "%(x)s", "${x}", "`x`", "\\")  # fmt: skip
STATEMENTS = ("'; DROP TABLE visits; --", '" OR 1=1 --', "x' UNION SELECT 1 --", "%", "_", "*", "?1", "NULL")
PATHS = ("../../../../etc/passwd", "/etc/passwd", "a/b", ".", "..", "~", "-", "--", "C:\\x", "con", "x.db-wal")
NUMBERS = ("0", "-1", "1", "00", "1.0", "1e400", "-0", "nan", "inf", "0x10", "1_000", "٣", "１２", "²", "9" * 18, "9" * 30,
           "9" * 5000, "99999", "1000000", "0.1", "2147483648", "9223372036854775808")  # fmt: skip
DAYS = ("0001-01-01", "0000-00-00", "9999-12-31", "9999-12", "2026-02-30", "2024-02-29", "2026-3-1", "2026/03/01",
        "2026-03-02T24:00", "2026-03-02T23:59:60", "2026-03-02 09:30", "2026-03", "03-02", "1900-01-01", "2199-12-31",
        "2100-02-29", "20260302", "2026年3月2日", "today", "2026-13-01", "1582-10-10", "2026-03-02T08:00+08:00", "1899-12-30",
        "２０２６-03-02", "2026-W10-1")  # fmt: skip
SPANS = ("0 days", "99999 years", "99999 days", "99999 hours", "99999 working days", "1 day", "-1 days", "1.5 days",
         "3  days", "三天", "same day", "99999 years before", "99999 days before", "31st of month", "100%", "0%", "0.0001%",
         "101%", "00:00-24:00", "23:59-00:00", "02-29", "13-01", "12:00")  # fmt: skip
WORDS = ("", " ", "\n", "a" * 61, "a" * 10_001, "名" * 200, "null", "true", "yes", "否", "~", "null ", "é", "x y", "X", "0",
         "- a", "a: b", "#", "|", ">", "'", '"', "{}", "[]", "[1, 2]", '{"a": 1}', '{"a": "\\ud800"}', "[" * 200)  # fmt: skip
TEXTS = (*CONTROLS, *INVISIBLE, *BEYOND_TEXT, *FORMULAS, *MARKUP, *STATEMENTS, *PATHS, *NUMBERS, *DAYS, *SPANS, *WORDS)

YAML = ("&a x", "*a", "!!python/object:os.system x", "!x y", "<<: *a", "? x", "- - - - x", "{a: {a: {a: {}}}}", "[[[[]]]]",
        "|\n  x", ">-\n  x", "%YAML 1.2", "---", "...", "'''", '"\\x1b"', '"\\u202e"', '"\\ud800"', '"\\0"', "{", "}", "[",
        "]", ",", ":", "?", "@x", "`x", "1:30", "0o17", "1e3", ".inf", "2026-03-02: x", "{2026-01-01: x, 2027-01-01: null}",
        "{value: x, clause: 1}")  # fmt: skip
"""Pieces of YAML that a strict reader refuses, or takes for something else than its writer meant."""

UNSEEN = frozenset(
    [*range(0x00, 0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x061C, *range(0x200B, 0x200D), 0x200E, 0x200F,
     *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF, *range(0xD800, 0xE000)]
)  # fmt: skip
"""What must not come out: control characters, turned directions, characters without width (but the joiner of emoji)."""
