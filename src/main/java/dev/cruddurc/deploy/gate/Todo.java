package dev.cruddurc.deploy.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do about a gate, as commands that can be copied. No value of a secret is ever an argument. */
final class Todo {
    private Todo() {}

    /** How images get to their repositories. */
    static List<String> push(List<Needs.Image> images, String region) {
        List<String> lines = new ArrayList<>();
        lines.add("build and push them, then run the command again:");
        String registry = images.get(0).registry();
        lines.add("  aws ecr get-login-password --region " + region + " | docker login --username AWS --password-stdin "
                + registry);
        for (Needs.Image image : images) {
            lines.add("  docker push " + image.reference());
        }
        return lines;
    }

    /** How secrets come to be: the command asks for the value, since arguments are seen by others. */
    static List<String> put(List<String> arns, Optional<String> environment) {
        String flag = environment.map(name -> " --env " + name).orElse("");
        List<String> lines = new ArrayList<>();
        lines.add("set them (the value is asked for, and is never an argument), then run the command again:");
        for (String arn : arns) {
            lines.add(
                    arn.contains(":secret:")
                            ? "  name a secret that exists, in place of " + arn
                            : "  cruddurc secrets set " + secretName(arn) + flag);
        }
        return lines;
    }

    /** The name in a secret's ARN: {@code /cruddur/backend-flask/CONNECTION_URL}. */
    static String secretName(String arn) {
        int parameter = arn.indexOf(":parameter/");
        if (parameter >= 0) {
            return arn.substring(parameter + ":parameter".length());
        }
        int secret = arn.indexOf(":secret:");
        return secret >= 0 ? arn.substring(secret + ":secret:".length()) : arn;
    }
}
