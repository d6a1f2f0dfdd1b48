package org.fovea.dicom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemoryLedgerTest {

    private static final long GB = 1L << 30;

    private final MemoryLedger ledger = new MemoryLedger(100);
    private final List<String> gone = new ArrayList<>();

    @Test
    void theLeastRecentlyUsedGoesFirst() {
        Block first = hold("first", 40);
        hold("second", 40);
        first.grant.touch();
        hold("third", 30);
        assertThat(gone).containsExactly("second");
        assertThat(ledger.used()).isEqualTo(70);
    }

    @Test
    void whatIsOnScreenStays() {
        Block shown = hold("shown", 60);
        shown.used = true;
        hold("idle", 30);
        assertThat(refusal(50)).isEqualTo(MemoryLedger.refused(50, 10));
        assertThat(gone).as("nothing goes in vain").isEmpty();
        hold("small", 20);
        assertThat(gone).containsExactly("idle");
    }

    @Test
    void whatCanNeverFitIsRefusedBeforeAnythingGoes() {
        hold("idle", 90);
        assertThat(refusal(101).reason()).isEqualTo(MemoryProblem.TOO_LARGE);
        assertThat(gone).isEmpty();
    }

    @Test
    void memoryGivenBackTwiceCountsOnce() {
        Block block = hold("once", 50);
        hold("other", 10);
        block.grant.close();
        block.grant.close();
        assertThat(ledger.used()).isEqualTo(10);
    }

    /** Whatever is asked for, the ledger never grants more than there is. */
    @Property(tries = 200)
    void neverMoreThanThereIs(@ForAll @Size(max = 30) List<@IntRange(min = 1, max = 120) Integer> wishes) {
        MemoryLedger some = new MemoryLedger(100);
        for (int bytes : wishes) {
            Block block = new Block("", bytes % 7 == 0);
            if (some.grant(bytes, block) instanceof Outcome.Success<MemoryGrant>(MemoryGrant grant)) {
                block.grant = grant;
            }
            assertThat(some.used()).isBetween(0L, 100L);
        }
    }

    @Property
    void theBudgetNeverTakesMoreThanTheMachineHas(
            @ForAll @LongRange(min = 4, max = 512) long physicalGb, @ForAll @IntRange(min = 1, max = 100) int percent) {
        long heap = physicalGb * GB / 4 * percent / 100;
        MemoryBudget budget = MemoryBudget.of(physicalGb * GB, heap);
        assertThat(budget.frameBytes()).isEqualTo(heap / 4);
        assertThat(budget.volumeBytes() + heap).isLessThan(physicalGb * GB);
        assertThat(budget.volumeBytes()).isGreaterThanOrEqualTo(256L << 20);
    }

    private Problem refusal(long bytes) {
        return ((Outcome.Failure<MemoryGrant>) ledger.grant(bytes, new Block("", false))).problem();
    }

    private Block hold(String name, long bytes) {
        Block block = new Block(name, false);
        block.grant = ledger.grant(bytes, block).orElseThrow();
        return block;
    }

    private final class Block implements MemoryUse {
        private final String name;
        private boolean used;
        private @Nullable MemoryGrant grant;

        Block(String name, boolean used) {
            this.name = name;
            this.used = used;
        }

        @Override
        public boolean inUse() {
            return used;
        }

        @Override
        public void evict() {
            gone.add(name);
            grant.close();
        }
    }
}
