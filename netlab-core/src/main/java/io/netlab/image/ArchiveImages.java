package io.netlab.image;

import io.netlab.error.NetlabException;
import io.netlab.image.Members.Member;
import io.netlab.image.tar.BadArchiveException;
import io.netlab.image.tar.ByteText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the images of an archive: those of {@code docker save} by its manifest.json, else those of an OCI layout. */
final class ArchiveImages {
    private static final int MAX_JSON = 4 << 20;
    private static final int MAX_INDEXES = 16;

    private final Members members;
    private int indexes;

    ArchiveImages(Members members) {
        this.members = members;
    }

    List<FoundImage> all() throws IOException {
        Optional<Member> docker = members.find("manifest.json");
        if (docker.isPresent()) {
            return docker(json("manifest.json", docker.get()));
        }
        Member index = members.find("index.json")
                .orElseThrow(() -> new BadArchiveException("it has neither manifest.json nor index.json, so it is no "
                        + "archive of images; a tree of files is taken by docker import"));
        return layout(Json.parse("index.json", text("index.json", index)), List.of());
    }

    private List<FoundImage> docker(Json manifest) throws IOException {
        List<FoundImage> found = new ArrayList<>();
        for (Json image : manifest.items()) {
            List<Member> layers = new ArrayList<>();
            for (String layer : image.at("Layers").texts()) {
                layers.add(need(layer));
            }
            Member config = need(image.at("Config").textOrEmpty());
            found.add(new FoundImage(config, layers, names(image.at("RepoTags").texts())));
        }
        return found;
    }

    private Member need(String name) {
        return members.find(name)
                .orElseThrow(() -> new BadArchiveException(
                        "its manifest names " + ByteText.shown(ByteText.ofLetters(name)) + ", which is not in it"));
    }

    private static List<ImageName> names(List<String> texts) {
        List<ImageName> names = new ArrayList<>();
        for (String text : texts) {
            try {
                names.add(ImageName.parse(text));
            } catch (NetlabException e) {
                throw new BadArchiveException(String.valueOf(e.getMessage()));
            }
        }
        return names;
    }

    private List<FoundImage> layout(Json index, List<ImageName> inherited) throws IOException {
        if (++indexes > MAX_INDEXES) {
            throw new BadArchiveException("it has more than " + MAX_INDEXES + " indexes in each other");
        }
        List<FoundImage> found = new ArrayList<>();
        for (Json each : index.at("manifests").items()) {
            List<ImageName> names = layoutNames(each);
            Descriptor descriptor = Descriptor.read(each);
            if (isForThisMachine(each)) {
                found.addAll(image(descriptor, names.isEmpty() ? inherited : names));
            }
        }
        return found;
    }

    private static boolean isForThisMachine(Json descriptor) {
        Json platform = descriptor.at("platform");
        boolean isOurs = platform.at("os").textOrEmpty().equals("linux")
                && platform.at("architecture").textOrEmpty().equals(ConfigFile.machine());
        return isOurs || !platform.isThere();
    }

    /** A name that is none, such as the bare tag that some tools write, is not needed to find the image again. */
    private static List<ImageName> layoutNames(Json descriptor) {
        Json annotations = descriptor.at("annotations");
        Optional<String> full = annotations.at("io.containerd.image.name").text();
        Optional<String> name =
                full.or(() -> annotations.at(ImageIndex.NAME).text().filter(text -> text.contains(":")));
        try {
            return name.map(ImageName::parse).stream().toList();
        } catch (NetlabException e) {
            return List.of();
        }
    }

    private List<FoundImage> image(Descriptor descriptor, List<ImageName> names) throws IOException {
        byte[] text = text(descriptor.digest().toString(), blob(descriptor));
        if (descriptor.isIndex()) {
            return layout(Json.parse(descriptor.digest().toString(), text), names);
        }
        Manifest manifest = Manifest.read("manifest " + descriptor.digest(), text);
        List<Member> layers = new ArrayList<>();
        for (Descriptor layer : manifest.layers()) {
            layers.add(blob(layer));
        }
        return List.of(new FoundImage(blob(manifest.config()), layers, names));
    }

    private Member blob(Descriptor descriptor) {
        Member member = need("blobs/sha256/" + descriptor.digest().hex());
        if (!member.digest().equals(descriptor.digest())) {
            throw new BadArchiveException(
                    "blob " + descriptor.digest() + " has other content than its name says: " + member.digest());
        }
        return member;
    }

    private static Json json(String what, Member member) throws IOException {
        return Json.parse(what, text(what, member));
    }

    static byte[] text(String what, Member member) throws IOException {
        if (member.size() > MAX_JSON) {
            throw new BadArchiveException(what + " has " + member.size() + " bytes: at most " + MAX_JSON);
        }
        return Files.readAllBytes(member.file());
    }
}
