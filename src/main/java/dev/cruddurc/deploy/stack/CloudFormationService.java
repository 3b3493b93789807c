package dev.cruddurc.deploy.stack;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What we ask of CloudFormation. Each call is one intent; it may be repeated with the same token. */
public interface CloudFormationService {
    /** A stack by name or ARN; empty only where the service says that there is none. */
    Optional<StackState> stack(String stack) throws ServiceFault;

    /** The text of the template that a stack was deployed with. */
    String template(String stack) throws ServiceFault;

    /** Begins to make a change set; for a stack that is not there, this makes an empty one too. */
    void createChangeSet(ChangeSetRequest request) throws ServiceFault;

    /** A change set by name or ARN, with all its pages. */
    Optional<ChangeSetState> changeSet(String stack, String changeSet) throws ServiceFault;

    /** What is wrong with a change set that failed; nothing where the service found nothing in particular. */
    List<Refusal> refusals(String stack, String changeSet) throws ServiceFault;

    /** The names of the change sets of a stack that were not executed. */
    List<String> changeSets(String stack) throws ServiceFault;

    /** Removes a change set; one that is not there is no fault. */
    void deleteChangeSet(String stack, String changeSet) throws ServiceFault;

    /** Begins to execute a change set. A stack whose creation fails is rolled back, and keeps nothing that is new. */
    void executeChangeSet(String stack, String changeSet, String token) throws ServiceFault;

    /** Events of a stack, newest first, up to the first one that is known already. */
    List<StackEvent> events(String stack, Set<String> known) throws ServiceFault;

    /** The resources of a stack. */
    List<StackResource> resources(String stack) throws ServiceFault;

    /**
     * Begins to delete a stack.
     *
     * @param retain logical ids to leave alone; only after a deletion has failed
     */
    void deleteStack(String stack, List<String> retain, String token) throws ServiceFault;

    /** Begins to delete a stack whose deletion has failed, leaving behind what cannot be deleted. */
    void forceDeleteStack(String stack, String token) throws ServiceFault;

    /** Stops an update and rolls it back. */
    void cancelUpdate(String stack, String token) throws ServiceFault;

    /**
     * Continues a rollback that failed.
     *
     * @param skip logical ids to give up on
     */
    void continueRollback(String stack, List<String> skip, String token) throws ServiceFault;

    /** Rolls a stack back that failed with rollback switched off. A first creation is deleted by it. */
    void rollBack(String stack, String token) throws ServiceFault;
}
