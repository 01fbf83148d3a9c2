// Only names the libraries to link: ICU's headers are read in the target CICU alone.
