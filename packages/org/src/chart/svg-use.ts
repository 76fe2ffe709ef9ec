/** Shows what the document defines under an id. SVG 1.1 readers (Inkscape 1.2, Illustrator) know `xlink:href` alone, SVG 2 names `href`. */
export const useOf = (id: string): string => `<use href="#${id}" xlink:href="#${id}"/>`;
