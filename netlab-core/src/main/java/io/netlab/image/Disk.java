package io.netlab.image;

import io.netlab.error.NetlabException;
import io.netlab.image.tar.BadArchiveException;
import io.netlab.sys.SyscallException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.zip.ZipException;

/** Work on files, whose refusals are told in netlab's way. */
final class Disk {
    private Disk() {}

    /** Something that a file system can refuse. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does it, and says what was attempted when it is refused. */
    static <T> T attempt(String what, Work<T> work) {
        try {
            return work.run();
        } catch (EOFException e) {
            throw new BadArchiveException(what + ": it ends too early");
        } catch (ZipException e) {
            throw new BadArchiveException(what + ": it is damaged (" + e.getMessage() + ")");
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new NetlabException(NetlabException.Kind.REFUSED, what + ": " + e.getFile() + ": " + reason, e);
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.REFUSED, what + ": " + e.getMessage(), e);
        } catch (BadArchiveException e) {
            throw new BadArchiveException(what, e);
        } catch (SyscallException e) {
            throw e.attempting(what);
        }
    }
}
