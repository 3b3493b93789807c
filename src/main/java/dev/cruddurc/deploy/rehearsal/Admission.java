package dev.cruddurc.deploy.rehearsal;

import dev.cruddurc.deploy.stack.ChangeSetRequest;
import dev.cruddurc.deploy.stack.ServiceFault;
import dev.cruddurc.deploy.stack.ServiceFault.Kind;
import java.util.ArrayList;
import java.util.List;

/** What the service looks at before it takes a request for a change set: parameters and capabilities. */
final class Admission {
    private Admission() {}

    static void check(ChangeSetRequest request, Template template) throws ServiceFault {
        List<String> missing = new ArrayList<>(template.required());
        missing.removeAll(request.parameters().keySet());
        if (!missing.isEmpty()) {
            throw invalid("Parameters: " + missing + " must have values");
        }
        List<String> unknown = new ArrayList<>(request.parameters().keySet());
        unknown.removeAll(template.part("Parameters").keySet());
        if (!unknown.isEmpty()) {
            throw invalid("Parameters: " + unknown + " do not exist in the template");
        }
        boolean makesRoles =
                template.resources().stream().anyMatch(id -> template.type(id).startsWith("AWS::IAM::"));
        if (makesRoles && request.capabilities().isEmpty()) {
            throw invalid("Requires capabilities : [CAPABILITY_IAM]");
        }
    }

    private static ServiceFault invalid(String message) {
        return new ServiceFault(Kind.INVALID, message);
    }
}
