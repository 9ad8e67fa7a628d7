package io.alliancemetrics.streaming.cells;

import java.math.BigInteger;

/**
 * What a cell adds up: an amount, how many records make it, and how many of those are provisional. The amount has 128 bits,
 * so that no number of 64-bit amounts that a log can hold overflows it.
 */
public final class CellSum {
    private long high;
    private long low;
    private long records;
    private long provisional;

    public CellSum() {}

    public CellSum(long high, long low, long records, long provisional) {
        this.high = high;
        this.low = low;
        this.records = records;
        this.provisional = provisional;
    }

    public void add(long amount, long moreRecords, long moreProvisional) {
        add(amount >> 63, amount, moreRecords, moreProvisional);
    }

    public void add(CellSum other) {
        add(other.high, other.low, other.records, other.provisional);
    }

    public void subtract(CellSum other) {
        long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
        low -= other.low;
        high -= other.high + borrow;
        records -= other.records;
        provisional -= other.provisional;
    }

    public boolean isZero() {
        return (high | low | records | provisional) == 0;
    }

    /** The amount; exact. */
    public BigInteger amount() {
        if (high == low >> 63) {
            return BigInteger.valueOf(low);
        }
        return BigInteger.valueOf(high).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(low)));
    }

    /** The amount of a cell that counts: exact, as counts are far below 2⁶³. */
    public long count() {
        return low;
    }

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    public long records() {
        return records;
    }

    public long provisional() {
        return provisional;
    }

    public CellSum copy() {
        return new CellSum(high, low, records, provisional);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellSum sum
                && high == sum.high
                && low == sum.low
                && records == sum.records
                && provisional == sum.provisional;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high * 31 + low) * 31 + Long.hashCode(records * 31 + provisional);
    }

    @Override
    public String toString() {
        return amount() + " of " + records + " records, " + provisional + " provisional";
    }

    private void add(long otherHigh, long otherLow, long moreRecords, long moreProvisional) {
        low += otherLow;
        high += otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
        records += moreRecords;
        provisional += moreProvisional;
    }
}
