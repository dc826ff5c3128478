// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const MOST_FAILURES = 5;
const LOCKED_MS = 30 * 60 * 1000;

/** The desk of the telephone bank: finds out who is calling. */
function createPhoneDesk(customers, clock) {
  const byNumber = new Map(customers.map((each) => [each.customerNumber, each]));
  const lastCalls = new Map();
  const failures = new Map();

  return {
    identify(typedNumber, typedCode) {
      const customerNumber = typedNumber.replace(/ /g, "");
      const customer = byNumber.get(customerNumber);
      if (customer === undefined) {
        return null;
      }
      const failed = failures.get(customerNumber);
      if (failed !== undefined && failed.count >= MOST_FAILURES && clock() - failed.lastAt < LOCKED_MS) {
        return null;
      }
      if (!customer.hasCode(typedCode)) {
        failures.set(customerNumber, { count: (failed?.count ?? 0) + 1, lastAt: clock() });
        return null;
      }
      failures.delete(customerNumber);
      const lastCall = lastCalls.get(customerNumber) ?? null;
      lastCalls.set(customerNumber, clock());
      return { fullName: customer.fullName, lastCall };
    },
  };
}
