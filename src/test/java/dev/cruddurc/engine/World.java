package dev.cruddurc.engine;

import dev.cruddurc.engine.Readback.Reading;
import java.util.List;
import java.util.Map;

/**
 * What one target has made of a system, as the services describe it.
 *
 * @param readings of each property that the templates have
 * @param ids of all that was made, of what it hands over and of what was there before, by name
 * @param strangers what was made and is in no template, or is in one and was not made
 */
record World(List<Reading> readings, Map<String, String> ids, List<String> strangers) {}
