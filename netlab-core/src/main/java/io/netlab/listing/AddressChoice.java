package io.netlab.listing;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.Address;
import io.netlab.query.AddressQuery;
import io.netlab.query.AddressSelection;
import io.netlab.query.AddressTrait;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses a query chooses. */
final class AddressChoice {
    private final AddressSelection selection;
    private final Optional<AddressFamily> family;
    private final LinkScene scene;

    AddressChoice(AddressQuery query, LinkScene scene) {
        this.selection = query.addresses();
        this.family = query.options().family().or(() -> selection.to().map(IpPrefix::family));
        this.scene = scene;
    }

    /** The only family of which addresses are shown, by an option or by the network that they must lie in. */
    Optional<AddressFamily> family() {
        return family;
    }

    /** True for the families that are shown at all. */
    boolean isOfFamily(Address address) {
        return family.isEmpty() || address.family() == family.get().number();
    }

    boolean takes(Address address) {
        boolean isRightScope = selection.scope().isEmpty() || selection.scope().equals(Optional.of(address.scope()));
        boolean isWithin = selection.to().isEmpty()
                || address.local().filter(selection.to().get()::contains).isPresent();
        boolean isLabelled = selection.label().isEmpty()
                || pattern(selection.label().get()).matcher(label(address)).matches();
        return isOfFamily(address) && isRightScope && isWithin && isLabelled && hasTraits(address);
    }

    private boolean hasTraits(Address address) {
        for (Map.Entry<AddressTrait, Boolean> wish : selection.traits().entrySet()) {
            boolean isSet = (address.flags() & AddressTraits.flag(wish.getKey())) != 0;
            if (isSet != wish.getValue()) {
                return false;
            }
        }
        return true;
    }

    private String label(Address address) {
        return address.label().isEmpty() ? scene.nameOf(address.index()) : address.label();
    }

    private static Pattern pattern(String glob) {
        StringBuilder pattern = new StringBuilder();
        glob.chars()
                .forEach(character -> pattern.append(
                        character == '*'
                                ? ".*"
                                : character == '?' ? "." : Pattern.quote(Character.toString(character))));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }
}
