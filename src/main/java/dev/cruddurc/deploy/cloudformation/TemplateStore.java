package dev.cruddurc.deploy.cloudformation;

import dev.cruddurc.deploy.stack.ServiceFault;

/** Where templates lie that are too large for a request. */
public interface TemplateStore {
    /** Puts a text under a name and hands back its URL. */
    String put(String name, String text) throws ServiceFault;
}
