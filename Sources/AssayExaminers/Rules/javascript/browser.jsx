export const Links = ({ url }) => (
  <div>
    {/* ruleid: assay.javascript.opener-kept */}
    <a href={url} target="_blank">out</a>
    {/* ok: assay.javascript.opener-kept */}
    <a href={url} target="_blank" rel="noopener noreferrer">out</a>
  </div>
);
