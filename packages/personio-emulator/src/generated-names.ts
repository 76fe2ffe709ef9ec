type Names = readonly [string, ...string[]];

/** A text as a list of its words; several words joined by `_` are one. */
function words(text: string): Names {
  const [first = "", ...rest] = text.trim().split(/\s+/).map((word) => word.replaceAll("_", " "));
  return [first, ...rest];
}

export const FIRST_NAMES = words(`
  Anna Lukas Marie Felix Sofía Jan Chloé Mateusz Inês Emre Aylin Noah Ida Oskar Freya Søren Zoë Łukasz Jürgen Björn Élise Renée Ebba
  Nikolai Ольга Іван Наталія Дмитро Александр Ελένη Γιώργος Μαρία Κώστας 美咲 翔太 陽菜 民준 서연 지훈 小红 伟 ليلى عمر يوسف مريم נועה דוד
  Priya Arjun Ananya Rohan Chinedu Amara Kwame Zainab Thabo Naledi Fatou Ibrahim Mei Hiroshi Linh Minh Siti Putra Aroha Tane Camila
  Thiago Valentina Santiago Lucía Diego Beatriz Rafael Giulia Matteo Chiara Lorenzo Anaïs Hugo Manon Théo Saoirse Cian Niamh Rhys
  Sigríður Jón Aino Eero Kaisa Tuomas Astrid Magnus Ingrid Lars Katarina Petr Zuzana Tomáš Réka Bence Dragana Miloš Ivana Stefan`);

export const LAST_NAMES = words(`
  Müller Schmidt Weber Fischer Krüger Schröder Jäger Groß Weiß Nowak Wójcik Kowalczyk Dvořák Novotný Szabó Nagy Popescu Ionescu Petrović
  Horvat Ivanov Шевченко Коваль Бондар Παπαδόπουλος Γεωργίου 佐藤 鈴木 田中 김 이 박 王 李 حداد منصور כהן לוי Sharma Iyer Banerjee Okafor Mensah
  Nkosi Diallo Traoré Nguyễn Trần Santoso Ngata García Fernández Rodríguez Silva Santos Oliveira Rossi Ferrari Bianchi Martin Bernard Lefèvre
  O’Brien Murphy Jones Smith Taylor Andersen Hansen Johansson Åkesson Nilsson Virtanen Korhonen Jónsdóttir van_der_Berg de_Vries Janssen Peeters
  Yılmaz Kaya Demir Şahin Al-Masri Haddad Cohen Levi Rahimi Karimi Khan Chaudhry Lindqvist Bergström Sørensen Dahl Berg Haugen Solberg`);

export const TITLES = {
  heads: ["Chief Officer,", "SVP", "VP", "Senior Director", "Director", "Head of", "Senior Manager", "Manager", "Team Lead"],
  fields: words("Engineering Sales Marketing Finance People Operations Support Design Product Data Security Legal Logistics Manufacturing Quality Research Procurement Service"),
  ranks: ["", "", "", "Senior ", "Senior ", "Junior ", "Lead ", "Principal "] as const,
  crafts: words(`Software_Engineer Account_Executive Support_Specialist Product_Designer Data_Analyst Accountant Recruiter Technician Buyer Planner
    Quality_Engineer Consultant Copywriter Controller Firmware_Engineer Security_Engineer Customer_Success_Manager Product_Manager`),
};
