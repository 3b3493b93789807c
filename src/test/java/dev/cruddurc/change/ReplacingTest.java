package dev.cruddurc.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cruddurc.json.JsonObject;
import dev.cruddurc.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of what makes a resource anew, against the one that plans of the provider and the registry's schemas confirm. */
class ReplacingTest {
    private static final Path EXAMPLE = Path.of("examples/cruddur/cruddur.out");
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

    @Test
    void knowsWhatIsRenewed() throws IOException {
        Rules rules = Rules.read();
        Map<String, JsonObject> modules = new TreeMap<>();
        for (String stage : List.of("certificates", "services")) {
            String path = "terraform/" + stage + "/main.tf.json";
            String text = Files.readString(EXAMPLE.resolve(path));
            modules.put(path, (JsonObject) JsonReader.read(text).orElseThrow());
        }
        Set<String> renewed = new TreeSet<>();
        for (Declared declared :
                Modules.read(new Side("example", modules, Map.of())).values()) {
            if (declared.isRenewed()) {
                renewed.add(declared.type());
            }
        }

        assertEquals(Set.of("aws_acm_certificate", "aws_lb_target_group", "aws_security_group"), renewed);
        for (String type : renewed) {
            assertNotEquals("", rules.effect(type, List.of(), Rules.RENEWED).why(), type);
        }
    }
}
