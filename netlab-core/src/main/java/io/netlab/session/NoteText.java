package io.netlab.session;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.netlab.error.NetlabException;
import io.netlab.net.Bytes;
import io.netlab.plan.Snapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;
import tools.jackson.databind.module.SimpleModule;

/**
 * Notes as JSON, a line each. Records are objects; where a type is one of several, its name stands before them. Of all
 * that was there, only what differs from the note before is written: so notes are read in the order of their writing.
 */
final class NoteText {
    private static final String OWN = "io.netlab.";

    private final JsonMapper mapper = JsonMapper.builder()
            .setDefaultTyping(new OneOfSeveral())
            .addModule(new SimpleModule()
                    .addSerializer(Snapshot.class, new SnapshotWriter())
                    .addDeserializer(Snapshot.class, new SnapshotReader())
                    .addSerializer(Bytes.class, new BytesWriter())
                    .addDeserializer(Bytes.class, new BytesReader()))
            .build();

    private Snapshot last = Snapshot.EMPTY;

    /** The note as one line, without its end. */
    String write(Note note) {
        return mapper.writerFor(Note.class).writeValueAsString(note);
    }

    /** Reads a line; throws NetlabException when it is none of a journal. */
    Note read(String line) {
        try {
            return mapper.readerFor(Note.class).readValue(line);
        } catch (JacksonException e) {
            throw new NetlabException(
                    NetlabException.Kind.MACHINE, "read the lab's journal: " + e.getOriginalMessage(), e);
        }
    }

    /** Interfaces of netlab's own are the types of which there are several. */
    private static final class OneOfSeveral extends DefaultTypeResolverBuilder {
        private static final long serialVersionUID = 1;

        OneOfSeveral() {
            super(
                    BasicPolymorphicTypeValidator.builder().allowIfSubType(OWN).build(),
                    DefaultTyping.OBJECT_AND_NON_CONCRETE,
                    JsonTypeInfo.As.WRAPPER_ARRAY);
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.isInterface() && type.getRawClass().getName().startsWith(OWN);
        }
    }

    private final class SnapshotWriter extends ValueSerializer<Snapshot> {
        @Override
        public void serialize(Snapshot snapshot, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, SnapshotChange.between(last, snapshot));
            last = snapshot;
        }
    }

    private final class SnapshotReader extends ValueDeserializer<Snapshot> {
        @Override
        public Snapshot deserialize(JsonParser json, DeserializationContext context) {
            last = context.readValue(json, SnapshotChange.class).applyTo(last);
            return last;
        }
    }

    private static final class BytesWriter extends ValueSerializer<Bytes> {
        @Override
        public void serialize(Bytes bytes, JsonGenerator json, SerializationContext context) {
            json.writeString(bytes.toString());
        }
    }

    private static final class BytesReader extends ValueDeserializer<Bytes> {
        @Override
        public Bytes deserialize(JsonParser json, DeserializationContext context) {
            return Bytes.ofHex(json.getString());
        }
    }
}
