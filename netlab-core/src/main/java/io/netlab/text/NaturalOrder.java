package io.netlab.text;

import java.util.Comparator;

/** The order in which people expect names: {@code ns2} before {@code ns10}. */
public enum NaturalOrder implements Comparator<String> {
    BY_NUMBERS;

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int iEnd = endOfRun(one, i);
            int jEnd = endOfRun(other, j);
            int order = compareRuns(one.substring(i, iEnd), other.substring(j, jEnd));
            if (order != 0) {
                return order;
            }
            i = iEnd;
            j = jEnd;
        }
        int byRest = Integer.compare(one.length() - i, other.length() - j);
        return byRest != 0 ? byRest : one.compareTo(other);
    }

    /** A run is one character, or all digits that stand together. */
    private static int endOfRun(String text, int start) {
        int end = start + 1;
        while (isDigit(text.charAt(start)) && end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareRuns(String one, String other) {
        if (!isDigit(one.charAt(0)) || !isDigit(other.charAt(0))) {
            return one.compareTo(other);
        }
        String oneNumber = withoutZeros(one);
        String otherNumber = withoutZeros(other);
        int byLength = Integer.compare(oneNumber.length(), otherNumber.length());
        return byLength != 0 ? byLength : oneNumber.compareTo(otherNumber);
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
