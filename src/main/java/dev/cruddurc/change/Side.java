package dev.cruddurc.change;

import dev.cruddurc.json.JsonObject;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the two states that are compared.
 *
 * @param name as the user gave it
 * @param files the templates and modules, by their paths in the output folder
 * @param places the lines that ask for resources, by logical id and address; empty where nobody knows
 */
public record Side(String name, Map<String, JsonObject> files, Map<String, String> places) {
    public Side {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        places = Collections.unmodifiableMap(new TreeMap<>(places));
    }
}
