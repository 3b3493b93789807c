package dev.cruddurc.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of what makes a resource anew, against the one that plans of the provider and the registry's schemas confirm. */
class ReplacingTest {
    private static final Path CONFIRMED = Path.of("src/main/resources/dev/cruddurc/proof/create-only.txt");

    /** The registry leaves it out; the comparison of the AWS CDK, which has more data, says that it makes another. */
    private static final String OF_THE_CDK = "AWS::EC2::EIP Domain";

    @Test
    void agreesWithWhatIsConfirmed() throws IOException {
        Rules rules = Rules.read();
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(CONFIRMED)) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            rows++;
            String[] cells = line.split(" ", -1);
            boolean cloudFormation = cells[4].equals("both") || cells[4].equals("cloudformation");
            boolean terraform = cells[4].equals("both") || cells[4].equals("terraform");
            boolean ours = rules.replaces(cells[0], cells[1]) != Replaces.NO;
            boolean theirs = rules.replaces(cells[2], cells[3]) != Replaces.NO;
            if ((ours != cloudFormation && !line.startsWith(OF_THE_CDK)) || theirs != terraform) {
                wrong.add(line);
            }
        }
        assertTrue(rows > 50, "rows");
        assertEquals(List.of(), wrong);
    }
}
