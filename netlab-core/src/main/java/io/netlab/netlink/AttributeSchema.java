package io.netlab.netlink;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names and shapes of a family of attributes, as a kernel header lists them: what {@code IFLA_MTU} is called and
 * that it holds 32 bits. Decoding, explaining and the reading of refusals all use the same table.
 */
public final class AttributeSchema {
    /** Knows no attribute: everything is kept as raw bytes. */
    public static final AttributeSchema EMPTY = new AttributeSchema("", Map.of());

    private final String prefix;
    private final Map<Integer, Entry> entries;

    private AttributeSchema(String prefix, Map<Integer, Entry> entries) {
        this.prefix = prefix;
        this.entries = entries;
    }

    /** Starts a table; every name in it begins with the prefix, for example {@code IFLA_}. */
    public static Builder named(String prefix) {
        return new Builder(prefix);
    }

    /** The attribute's name in the kernel's header; one that is not known is {@code IFLA_47}. */
    public String nameOf(int type) {
        Entry entry = entries.get(type);
        return prefix + (entry == null ? Integer.toString(type) : entry.name);
    }

    /** True when the attribute stands in the table. */
    public boolean knows(int type) {
        return entries.containsKey(type);
    }

    /** The attribute's shape; one that is not known is raw. */
    public Shape shapeOf(int type) {
        Entry entry = entries.get(type);
        return entry == null ? Shape.RAW : entry.shape;
    }

    /** The least number of bytes of a raw attribute. */
    int leastLength(int type) {
        Entry entry = entries.get(type);
        return entry == null ? 0 : entry.length;
    }

    /** The number of bytes in front of the attributes within a nested attribute. */
    int headerLength(int type) {
        return leastLength(type);
    }

    /**
     * The table for the attributes within an attribute. It may depend on an attribute beside it: the options in
     * {@code IFLA_INFO_DATA} are those of the kind in {@code IFLA_INFO_KIND}.
     */
    public Optional<AttributeSchema> within(int type, Attributes siblings) {
        Entry entry = entries.get(type);
        if (entry == null || entry.shape != Shape.NEST) {
            return Optional.empty();
        }
        if (entry.selector == 0) {
            return Optional.ofNullable(entry.children.get(""));
        }
        return siblings.text(entry.selector).map(entry.children::get);
    }

    private record Entry(String name, Shape shape, int length, int selector, Map<String, AttributeSchema> children) {}

    /** Collects the rows of a table. */
    public static final class Builder {
        private final String prefix;
        private final Map<Integer, Entry> entries = new HashMap<>();

        private Builder(String prefix) {
            this.prefix = prefix;
        }

        /** An attribute of one shape. */
        public Builder add(int type, String name, Shape shape) {
            return put(type, new Entry(name, shape, 0, 0, Map.of()));
        }

        /** A C structure of at least that many bytes. */
        public Builder struct(int type, String name, int leastLength) {
            return put(type, new Entry(name, Shape.RAW, leastLength, 0, Map.of()));
        }

        /** Attributes within the attribute, behind a fixed header of that many bytes. */
        public Builder nest(int type, String name, int headerLength, AttributeSchema children) {
            return put(type, new Entry(name, Shape.NEST, headerLength, 0, Map.of("", children)));
        }

        /** Attributes within the attribute, whose table is chosen by the text of the attribute beside it. */
        public Builder choose(int type, String name, int selector, Map<String, AttributeSchema> children) {
            return put(type, new Entry(name, Shape.NEST, 0, selector, Map.copyOf(children)));
        }

        private Builder put(int type, Entry entry) {
            entries.put(type, entry);
            return this;
        }

        /** The table. */
        public AttributeSchema build() {
            return new AttributeSchema(prefix, Map.copyOf(entries));
        }
    }
}
