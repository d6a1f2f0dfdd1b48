package org.fovea.app.cases.vault;

/**
 * Where the blocks of a file lie that SQLite thinks it has, and where they lie on the disk: each is sealed by itself and
 * takes {@link BlockSeal#OVERHEAD} bytes more there.
 */
enum SealedLayout {
    /** Pages of {@link #PAGE} bytes, one after the other: databases; and what SQLite keeps for a while, in any pieces. */
    PAGES('P') {
        @Override
        long block(long offset) {
            return offset / PAGE;
        }

        @Override
        long offset(long block) {
            return block * PAGE;
        }

        @Override
        int length(long block) {
            return PAGE;
        }

        @Override
        long place(long block) {
            return block * (PAGE + BlockSeal.OVERHEAD);
        }

        @Override
        long blocks(long bytes) {
            return bytes / (PAGE + BlockSeal.OVERHEAD);
        }
    },

    /**
     * A write-ahead log (sqlite.org/fileformat2.html#walformat): one header, then frames, each a header and a page. The
     * headers are blocks of their own, since SQLite writes them without the page.
     */
    LOG('L') {
        @Override
        long block(long offset) {
            if (offset < LOG_HEADER) {
                return 0;
            }
            long frame = (offset - LOG_HEADER) / FRAME;
            return 1 + 2 * frame + ((offset - LOG_HEADER) % FRAME < FRAME_HEADER ? 0 : 1);
        }

        @Override
        long offset(long block) {
            return block == 0 ? 0 : LOG_HEADER + (block - 1) / 2 * FRAME + (isPage(block) ? FRAME_HEADER : 0);
        }

        @Override
        int length(long block) {
            return block == 0 ? LOG_HEADER : isPage(block) ? PAGE : FRAME_HEADER;
        }

        @Override
        long place(long block) {
            return block == 0
                    ? 0
                    : LOG_HEADER
                            + BlockSeal.OVERHEAD
                            + (block - 1) / 2 * SEALED_FRAME
                            + (isPage(block) ? FRAME_HEADER + BlockSeal.OVERHEAD : 0);
        }

        @Override
        long blocks(long bytes) {
            long frames = bytes - LOG_HEADER - BlockSeal.OVERHEAD;
            if (frames < 0) {
                return 0;
            }
            return 1 + frames / SEALED_FRAME * 2 + (frames % SEALED_FRAME < FRAME_HEADER + BlockSeal.OVERHEAD ? 0 : 1);
        }

        private static boolean isPage(long block) {
            return block > 0 && block % 2 == 0;
        }
    };

    /** Of every database of this program, in bytes. */
    static final int PAGE = 4096;

    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int FRAME = FRAME_HEADER + PAGE;
    private static final int SEALED_FRAME = FRAME + 2 * BlockSeal.OVERHEAD;

    private final byte mark;

    SealedLayout(char mark) {
        this.mark = (byte) mark;
    }

    /** What tells files of this kind from the others. */
    byte mark() {
        return mark;
    }

    /** Number of the block that holds a byte of the file that SQLite sees. */
    abstract long block(long offset);

    /** Where a block begins in the file that SQLite sees. */
    abstract long offset(long block);

    /** Bytes of a block in the file that SQLite sees. */
    abstract int length(long block);

    /** Where a block begins on the disk, counted from the first. */
    abstract long place(long block);

    /** How many whole blocks lie in so many bytes on the disk. */
    abstract long blocks(long bytes);

    /** Whether SQLite has sums of its own for what it reads in a piece that begins here, and expects what never was finished. */
    boolean summed(long offset, int length) {
        return this == LOG && (offset < LOG_HEADER || length > PAGE);
    }
}
