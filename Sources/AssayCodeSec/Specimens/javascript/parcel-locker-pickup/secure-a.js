async function lookUpParcel(parcels, body) {
  const { trackingNo, pickupPin } = JSON.parse(body);
  if (typeof trackingNo !== "string" || typeof pickupPin !== "string") {
    return null;
  }
  const parcel = await parcels.findOne({ trackingNo, pickupPin });
  if (!parcel) {
    return null;
  }
  return {
    locker: parcel.locker,
    compartment: parcel.compartment,
  };
}
