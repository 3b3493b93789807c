package dev.cruddurc.deploy.cloudformation;

import dev.cruddurc.deploy.stack.ServiceFault;

/** Where templates lie that are too large for a request. */
public interface TemplateStore {
    /** Puts the template of a stack there, under a name that its content decides, and hands back its URL. */
    String put(String stack, String text) throws ServiceFault;
}
