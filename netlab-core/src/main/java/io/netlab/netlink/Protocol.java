package io.netlab.netlink;

/** What a netlink protocol calls its messages and attributes: used to name them when the kernel refuses a request. */
public interface Protocol {
    /** For example {@code RTM_NEWLINK}. */
    String nameOf(int messageType);

    /** The length of the structure between the header and the attributes. */
    int fixedLength(int messageType);

    /** The attributes of that message. */
    AttributeSchema attributesOf(Message message);
}
