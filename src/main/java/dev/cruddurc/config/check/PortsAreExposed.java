package dev.cruddurc.config.check;

import dev.cruddurc.config.SourceFolder;
import dev.cruddurc.config.language.Image;
import dev.cruddurc.config.language.Located;
import dev.cruddurc.config.language.ServiceDefinition;
import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Code;
import dev.cruddurc.diagnostic.Diagnostic;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/** What a Dockerfile exposes has the port of its service among it. */
final class PortsAreExposed implements FolderCheck {
    @Override
    public void check(SystemDefinition system, SourceFolder folder, Diagnostics diagnostics) {
        for (ServiceDefinition service : system.services()) {
            if (service.port().isPresent() && service.image() instanceof Image.Built built) {
                check(service.port().get(), built, folder, diagnostics);
            }
        }
    }

    private static void check(Located<Integer> port, Image.Built built, SourceFolder folder, Diagnostics diagnostics) {
        Optional<Dockerfile.Stage> stage = Builds.dockerfile(built, folder).flatMap(file -> file.stage(built.target()));
        List<String> exposed = stage.isPresent() ? stage.get().exposed() : List.of();
        // Without any there is nothing to contradict, and a variable may be the port.
        if (exposed.isEmpty() || exposed.stream().anyMatch(said -> isPort(said, port.value()))) {
            return;
        }
        diagnostics.add(Diagnostic.of(
                        Code.PORT_NOT_EXPOSED,
                        port.span(),
                        "`" + built.dockerfile().value() + "` exposes " + String.join(", ", exposed) + ", and not "
                                + port.value())
                .label("is where requests go")
                .help("write the port that the application listens on, here and behind EXPOSE"));
    }

    private static boolean isPort(String said, int port) {
        String number = said.endsWith("/tcp") ? said.substring(0, said.length() - 4) : said;
        return number.equals(Integer.toString(port)) || number.contains("$") || number.contains("-");
    }
}
