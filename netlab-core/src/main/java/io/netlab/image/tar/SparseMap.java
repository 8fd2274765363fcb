package io.netlab.image.tar;

import io.netlab.image.tar.TarEntry.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the content of a sparse file belongs, as GNU tar writes it: in the header (type {@code S}), or by pax records of
 * format 0.1 and 1.0 (GNU tar manual, "Storing Sparse Files").
 *
 * @param realName empty when the header has it
 * @param size with the holes; -1 when the file is not sparse
 */
record SparseMap(Optional<String> realName, long size, List<Piece> pieces) {
    private static final int MAX_PIECES = 100_000;
    private static final int PIECE = 24;
    private static final SparseMap NONE = new SparseMap(Optional.empty(), -1, List.of());

    /** Gives the next block of the file's content. */
    interface Source {
        byte[] block() throws IOException;
    }

    long realSize(long stored) {
        return size < 0 ? stored : size;
    }

    static SparseMap ofGnu(byte[] header, Source source, long stored) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        take(header, TarField.GNU_PIECES.offset, 4, pieces);
        boolean isMore = header[TarField.GNU_MORE.offset] != 0;
        while (isMore) {
            byte[] block = source.block();
            if (block.length < TarField.BLOCK || pieces.size() > MAX_PIECES) {
                throw broken();
            }
            take(block, 0, 21, pieces);
            isMore = block[21 * PIECE] != 0;
        }
        return new SparseMap(Optional.empty(), TarField.GNU_REAL_SIZE.number(header), pieces).fitting(stored);
    }

    private static void take(byte[] block, int offset, int count, List<Piece> pieces) {
        for (int at = offset; at < offset + count * PIECE && block[at] != 0; at += PIECE) {
            pieces.add(new Piece(
                    TarField.number(block, at, PIECE / 2), TarField.number(block, at + PIECE / 2, PIECE / 2)));
        }
    }

    static SparseMap ofPax(PaxRecords pax, Source content) throws IOException {
        Optional<String> name = pax.text("GNU.sparse.name");
        if (pax.text("GNU.sparse.major").isPresent()) {
            long size = pax.number("GNU.sparse.realsize", 0);
            return new SparseMap(name, size, pieces(numbers(content)));
        }
        Optional<String> map = pax.text("GNU.sparse.map");
        if (map.isPresent()) {
            return new SparseMap(name, pax.number("GNU.sparse.size", 0), pieces(split(map.get())));
        }
        if (pax.text("GNU.sparse.size").isPresent()) {
            throw new BadArchiveException("a sparse file of the old pax format 0.0");
        }
        return NONE;
    }

    private static List<Long> split(String map) {
        List<Long> numbers = new ArrayList<>();
        for (String number : map.split(",", 2 * MAX_PIECES)) {
            numbers.add(number(number));
        }
        return numbers;
    }

    /** Format 1.0: the map stands before the content, a number a line, the first of them how many pieces there are. */
    private static List<Long> numbers(Source content) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Long> numbers = new ArrayList<>();
        long wanted = 1;
        while (numbers.size() < wanted) {
            byte[] block = content.block();
            text.append(ByteText.of(block, 0, block.length));
            int end;
            while (numbers.size() < wanted && (end = text.indexOf("\n")) >= 0) {
                numbers.add(number(text.substring(0, end)));
                text.delete(0, end + 1);
                wanted = numbers.size() == 1 ? 1 + 2 * bounded(numbers.get(0)) : wanted;
            }
            if (text.length() > TarField.BLOCK) {
                throw broken();
            }
        }
        return numbers.subList(1, numbers.size());
    }

    private static long bounded(long count) {
        if (count > MAX_PIECES) {
            throw broken();
        }
        return count;
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw broken();
        }
        return Long.parseLong(text);
    }

    private static List<Piece> pieces(List<Long> numbers) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at + 1 < numbers.size(); at += 2) {
            pieces.add(new Piece(numbers.get(at), numbers.get(at + 1)));
        }
        return pieces;
    }

    /** Throws unless the pieces stand in order, within the file, and are as long together as what is stored. */
    SparseMap fitting(long stored) {
        if (size < 0) {
            return this;
        }
        long end = 0;
        long sum = 0;
        for (Piece piece : pieces) {
            if (piece.offset() < end || piece.length() < 0 || piece.length() > size - piece.offset()) {
                throw broken();
            }
            end = piece.offset() + piece.length();
            sum += piece.length();
        }
        if (sum != stored) {
            throw broken();
        }
        return this;
    }

    private static BadArchiveException broken() {
        return new BadArchiveException("the map of a sparse file contradicts itself");
    }
}
