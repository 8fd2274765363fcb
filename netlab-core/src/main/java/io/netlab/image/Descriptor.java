package io.netlab.image;

import io.netlab.image.tar.BadArchiveException;
import tools.jackson.core.JsonGenerator;

/** How one piece of content names another: its type, its digest and its size (OCI specification, {@code descriptor.md}). */
record Descriptor(String mediaType, Digest digest, long size) {
    static final String INDEX = "application/vnd.oci.image.index.v1+json";
    static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    static final String LAYER = "application/vnd.oci.image.layer.v1.tar";

    static Descriptor read(Json json) {
        try {
            return new Descriptor(
                    json.at("mediaType").textOrEmpty(),
                    Digest.parse(json.at("digest").textOrEmpty()),
                    json.at("size").number().orElse(0L));
        } catch (IllegalArgumentException e) {
            throw new BadArchiveException("a descriptor is broken: " + e.getMessage());
        }
    }

    /** True for a list of manifests, of which one may be for this machine. */
    boolean isIndex() {
        return mediaType.equals(INDEX) || mediaType.equals("application/vnd.docker.distribution.manifest.list.v2+json");
    }

    void write(JsonGenerator json) {
        json.writeStringProperty("mediaType", mediaType);
        json.writeStringProperty("digest", digest.toString());
        json.writeNumberProperty("size", size);
    }
}
