package dev.cruddurc.deploy.aws;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.OperationNotSupportedException;
import javax.naming.ServiceUnavailableException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** Asks the resolver of this machine for the name servers of a domain, as everybody sees them. */
final class NameServers {
    private static final String TIMEOUT_MILLIS = "3000";
    private static final String RETRIES = "2";

    private NameServers() {}

    static List<String> of(String domain) throws ServiceFault {
        return of(domain, Optional.empty());
    }

    /**
     * The name servers of a domain; none where nobody answers for it, also where those that should refuse or fail: a delegation to
     * servers that do not have the zone, which a resolver passes on as SERVFAIL or REFUSED.
     *
     * @param resolver a URL such as {@code dns://127.0.0.1:53}; the machine's own where there is none
     */
    // A table is all that it takes, and of DNS it reads names alone: no object is made of an answer.
    @SuppressWarnings({"JdkObsolete", "BanJNDI"})
    static List<String> of(String domain, Optional<String> resolver) throws ServiceFault {
        Hashtable<String, String> settings = new Hashtable<>();
        resolver.ifPresent(url -> settings.put(Context.PROVIDER_URL, url));
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", TIMEOUT_MILLIS);
        settings.put("com.sun.jndi.dns.timeout.retries", RETRIES);
        List<String> servers = new ArrayList<>();
        try {
            DirContext context = new InitialDirContext(settings);
            try {
                Attribute found =
                        context.getAttributes(domain, new String[] {"NS"}).get("NS");
                for (int at = 0; found != null && at < found.size(); at++) {
                    servers.add(String.valueOf(found.get(at)));
                }
            } finally {
                context.close();
            }
        } catch (NameNotFoundException | ServiceUnavailableException | OperationNotSupportedException nobody) {
            return servers;
        } catch (NamingException failed) {
            throw new ServiceFault(
                    ServiceFault.Kind.NETWORK, "the resolver does not tell of " + domain + ": " + failed.getMessage());
        }
        return servers;
    }
}
