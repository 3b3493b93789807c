package dev.cruddurc.backend.terraform;

import java.util.List;

/** Texts of a user's that mean something to Terraform, to JSON or to a shell, and must arrive as they are. */
public final class NastyTexts {
    public static final List<String> ALL = List.of(
            "$",
            "$$",
            "$$$",
            "ends with $",
            "ends with $$",
            "%",
            "%%",
            "${x}",
            "$${x}",
            "$$${x}",
            "$$$${x}",
            "%{if true}yes%{endif}",
            "%%{x}",
            "%%%{x}",
            "${",
            "%{",
            "}${}{",
            "$%{x}",
            "%${x}",
            "${~ x ~}",
            "${data.aws_region.current.name}",
            "${jsonencode(local.x)}",
            "${\"a\"}",
            "$(whoami) `whoami` $HOME",
            "\"double\" and 'single'",
            "back\\slash \\n \\u0041 \\\" \\${x}",
            "two\nlines\r\nand a\ttab",
            "<<EOT\nheredoc ${x}\nEOT\n",
            "<<-EOF",
            "# no comment // none /* none */",
            "<a href=\"?b&c\">",
            "emoji \uD83D\uDE00, accents \u00E9\u00FC, line \u2028 separator",
            "control \u0001 character",
            "{{x}} {a,b} [c]",
            "null",
            "true",
            "007",
            "1.10",
            " spaces around ",
            "");

    private NastyTexts() {}
}
