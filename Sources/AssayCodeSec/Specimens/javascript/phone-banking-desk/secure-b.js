// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
class Caller {
  constructor(record) {
    this.record = record;
    this.lastCall = null;
    this.pauseMs = 0;
    this.nextAllowedAt = -Infinity;
  }

  isWaiting(now) {
    return now < this.nextAllowedAt;
  }

  missed(now) {
    this.pauseMs = this.pauseMs === 0 ? 250 : Math.min(this.pauseMs * 4, 24 * 3_600_000);
    this.nextAllowedAt = now + (this.pauseMs > 4000 ? this.pauseMs : 0);
  }

  accepted(now) {
    const { lastCall } = this;
    Object.assign(this, { lastCall: now, pauseMs: 0, nextAllowedAt: -Infinity });
    return { fullName: this.record.fullName, lastCall };
  }
}

function createPhoneDesk(customers, clock) {
  const callers = Object.create(null);
  for (const record of customers) callers[record.customerNumber] = new Caller(record);

  const identify = (typedNumber, typedCode) => {
    const caller = callers[typedNumber.split(" ").join("")];
    const now = clock();
    if (!caller || caller.isWaiting(now)) return null;
    if (caller.record.hasCode(typedCode)) return caller.accepted(now);
    caller.missed(now);
    return null;
  };
  return { identify };
}
