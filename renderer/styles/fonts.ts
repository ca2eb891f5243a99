import '@fontsource-variable/inter';
// Names in the letters of those who come here most: no PC of the office is sure to have them.
import '@fontsource-variable/noto-sans-arabic';
import '@fontsource-variable/noto-sans-ethiopic';
import '@fontsource-variable/noto-sans-myanmar';
