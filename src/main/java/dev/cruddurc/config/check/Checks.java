package dev.cruddurc.config.check;

import dev.cruddurc.config.language.SystemDefinition;
import dev.cruddurc.diagnostic.Diagnostics;
import java.util.List;

/** All checks over what a file says. */
public final class Checks {
    private static final List<Check> CHECKS = List.of(
            new SecretsAreNamed(),
            new SecretsAreWhatTheyAreCalled(),
            new RolesReplaceKeys(),
            new BuildsGetTheirVariables(),
            new AddressesLeadToRoutes(),
            new OneRegionOneAccount(),
            new PlaceholdersAreFilledIn(),
            new TagsAreTaken(),
            new ParametersAreTaken(),
            new EnvironmentsFit(),
            new CountLiesInScaling(),
            new CertificatesCoverHosts(),
            new ZonesAreDelegated(),
            new ProtocolsHaveTls(),
            new ImagesArePinned(),
            new ChecksCanRun(),
            new SomebodyChecks(),
            new TracesKeepTheirNames(),
            new SubnetsAreDistinct(),
            new WaysAreOpened(),
            new NoDebuggerInPublic(),
            new GrantsAreTheApplications(),
            new SessionKeysAreUsed(),
            new ShellsCanWrite());

    private Checks() {}

    /** Adds what any check finds. */
    public static void check(SystemDefinition system, Diagnostics diagnostics) {
        for (Check check : CHECKS) {
            check.check(system, diagnostics);
        }
    }
}
