package dev.cruddurc.deploy.gate;

import dev.cruddurc.model.Stage;
import java.util.List;
import java.util.Map;

/** Which gates stand where. */
public interface Gates {
    /** The gates before a stage, given what the earlier ones handed over. */
    List<Gate> before(Stage stage, Map<String, String> outputs);
}
