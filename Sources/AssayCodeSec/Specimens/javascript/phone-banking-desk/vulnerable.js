// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
/** The desk of the telephone bank: finds out who is calling. */
function createPhoneDesk(customers, clock) {
  const byNumber = new Map(customers.map((each) => [each.customerNumber, each]));
  const lastCalls = new Map();

  return {
    identify(typedNumber, typedCode) {
      const customerNumber = typedNumber.replace(/ /g, "");
      const customer = byNumber.get(customerNumber);
      if (customer === undefined || !customer.hasCode(typedCode)) {
        return null;
      }
      const lastCall = lastCalls.get(customerNumber) ?? null;
      lastCalls.set(customerNumber, clock());
      return { fullName: customer.fullName, lastCall };
    },
  };
}
