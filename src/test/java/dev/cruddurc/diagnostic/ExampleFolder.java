package dev.cruddurc.diagnostic;

import dev.cruddurc.config.SourceFolder;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The folder of the examples on the pages, as they describe it. */
record ExampleFolder(NavigableMap<String, String> files) implements SourceFolder {
    ExampleFolder() {
        this(new TreeMap<>());
        files.put("Dockerfile", "FROM nginx:1.27\n");
        files.put("arm/Dockerfile", "FROM --platform=linux/arm64 nginx:1.27\n");
        files.put("full/Dockerfile", "FROM node:20\nCOPY . .\n");
        files.put("full/node_modules/package.json", "{}\n");
        files.put("web/Dockerfile", "FROM python:3.12\nWORKDIR /web\nCOPY . .\n");
        files.put("web/bin/check.py", "");
        files.put("made/Dockerfile", "FROM python:3.12\nWORKDIR /made\nCOPY . .\nRUN make\n");
        files.put("made/bin/check.py", "");
        files.put("flask/Dockerfile", "FROM python:3.12-slim\nEXPOSE 4567\n");
    }

    @Override
    public Kind kind(String path) {
        String normal = Path.of(path).normalize().toString().replace('\\', '/');
        if (files.containsKey(normal)) {
            return Kind.FILE;
        }
        boolean folder = normal.isEmpty() || files.keySet().stream().anyMatch(file -> file.startsWith(normal + "/"));
        return folder ? Kind.FOLDER : Kind.ABSENT;
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(
                files.get(Path.of(path).normalize().toString().replace('\\', '/')));
    }
}
