async function lookUpParcel(parcels, body) {
  const { trackingNo, pickupPin } = JSON.parse(body);
  const parcel = await parcels.findOne({ trackingNo, pickupPin });
  if (!parcel) {
    return null;
  }
  return {
    locker: parcel.locker,
    compartment: parcel.compartment,
  };
}
