package dev.cruddurc.review.source;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private static final Pattern ROW = Pattern.compile("\\bF[0-9]{2}\\b|\\b[0-9]{1,2}[a-c]?(?=[:,;]| and | to )");
    private static final Pattern CODE = Pattern.compile("CRD[0-9]{3}");

    @Test
    void everyKindHasOneAndItsRowsAndCodesExist() throws IOException {
        Reasons reasons = Reasons.read();
        String faults = Files.readString(Path.of("docs", "faults.md"));
        List<String> codes = Arrays.stream(Code.values()).map(Code::id).toList();
        for (Class<?> kind : Resource.class.getPermittedSubclasses()) {
            Reasons.Reason reason = reasons.of(kind.asSubclass(Resource.class));
            assertFalse(reason.why().isBlank(), kind.getSimpleName());
            Matcher row = ROW.matcher(reason.answers());
            while (row.find()) {
                String cell = "\n| " + row.group() + " |";
                assertTrue(faults.contains(cell), () -> kind.getSimpleName() + " names row " + cell.strip());
            }
            Matcher code = CODE.matcher(reason.answers());
            while (code.find()) {
                assertTrue(codes.contains(code.group()), code.group());
            }
        }
    }
}
