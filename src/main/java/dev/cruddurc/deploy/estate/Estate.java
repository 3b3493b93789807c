package dev.cruddurc.deploy.estate;

import dev.cruddurc.deploy.stack.ServiceFault;
import java.util.List;
import java.util.Optional;

/** The account's repositories, zones and certificates, as far as taking a system down has to do with them. */
public interface Estate {
    /** What the images in a repository are called: tags, and digests where there is none; empty where there is no such repository. */
    Optional<List<String>> images(String repository) throws ServiceFault;

    /** The id of the one zone of a name that carries our tag; empty where there is none, or more than one. */
    Optional<String> zone(String domain) throws ServiceFault;

    /** All records of a zone. */
    List<ZoneRecord> records(String zone) throws ServiceFault;

    /** The ARNs of the certificates of this region that are for a name, or for all names below it. */
    List<String> certificates(String name) throws ServiceFault;

    /** Removes a record; one that is not there any more is no fault. */
    void removeRecord(String zone, ZoneRecord record) throws ServiceFault;

    /** Removes all images of a repository. */
    void removeImages(String repository) throws ServiceFault;

    /** Removes a repository without images; one that is not there any more is no fault. */
    void removeRepository(String repository) throws ServiceFault;

    /** Removes a zone without records of others; one that is not there any more is no fault. */
    void removeZone(String zone) throws ServiceFault;
}
