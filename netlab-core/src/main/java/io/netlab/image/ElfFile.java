package io.netlab.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A program's file, as far as one asks whether it runs alone (elf(5)). */
final class ElfFile {
    private static final int MAGIC = 0x464c457f; // 0x7f E L F
    private static final int PROGRAM_HEADERS = 32; // e_phoff of a 64-bit file
    private static final int HEADER_SIZE = 54; // e_phentsize, then e_phnum
    private static final int PT_INTERP = 3;

    private ElfFile() {}

    /** True for a 64-bit program without an interpreter, the loader of shared libraries. */
    static boolean isStatic(byte[] file) {
        ByteBuffer elf = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < 64 || elf.getInt(0) != MAGIC) {
            return false;
        }
        long start = elf.getLong(PROGRAM_HEADERS);
        int size = elf.getShort(HEADER_SIZE);
        for (int each = 0; each < elf.getShort(HEADER_SIZE + 2); each++) {
            if (elf.getInt((int) start + each * size) == PT_INTERP) {
                return false;
            }
        }
        return true;
    }
}
