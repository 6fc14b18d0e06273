/** rdf:type: leads each subject and is written `a`. */
export const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
