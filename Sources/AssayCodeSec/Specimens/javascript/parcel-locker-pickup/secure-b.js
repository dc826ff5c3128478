// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const { createHash, timingSafeEqual } = require("node:crypto");

const digest = (text) => createHash("sha256").update(text).digest();

/** Whether the PIN that was typed in is the one of the parcel. */
function opensWith(parcel, typedPin) {
  return timingSafeEqual(digest(JSON.stringify(parcel.pickupPin)), digest(JSON.stringify(typedPin ?? null)));
}

async function lookUpParcel(parcels, body) {
  const form = JSON.parse(body);
  const parcel = await parcels.findOne({ trackingNo: { $eq: `${form.trackingNo}` } });
  if (parcel && opensWith(parcel, form.pickupPin)) {
    const { locker, compartment } = parcel;
    return { locker, compartment };
  }
  return null;
}
