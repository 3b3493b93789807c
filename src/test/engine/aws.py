"""The command line of AWS in one process: a command on each line of the input, its exit code and what it prints as a line of JSON.

Started anew for each command, it costs half a second; the calls themselves take hundredths.
"""

import contextlib
import io
import json
import sys

from awscli.clidriver import create_clidriver

driver = create_clidriver()
for line in sys.stdin:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        try:
            code = driver.main(json.loads(line))
        except SystemExit as end:
            code = end.code
    print(json.dumps({"code": code, "printed": printed.getvalue()}), flush=True)
