/**
 * Everybody at Nordlicht GmbH (heat pumps and the software that runs them), invented. Indentation says who reports to
 * whom. `f`/`m`/`x`, the name (`~`: family name first; `_` joins a family name of several words), `·`, the title, then:
 * `=` the e-mail's local part, `+` the preferred name's first part, `#` something special.
 */
export const OUTLINE = `
f Marlene Vogt · Chief Executive Officer
  m Jonas Adeyemi · Chief Technology Officer
    f Priya Raman · VP Platform
      m Håkon Sæther · Director Infrastructure
        f Олена Шевченко · Engineering Manager, Reliability =olena.shevchenko
          m Piotr Zieliński · Staff Site Reliability Engineer
            m Дмитро Коваль · Site Reliability Engineer =dmytro.koval
            f Aoife Brennan · Site Reliability Engineer
            m Emeka Obi · Site Reliability Engineer
          f Greta Lindholm · Senior Site Reliability Engineer
          m Tarek Mansour · Senior Site Reliability Engineer
          x Robin Achterberg · Site Reliability Engineer #nopicture
        m Bruno Teixeira · Engineering Manager, Cloud
          f Ilse van_der_Berg · Senior Cloud Engineer
          m Yannick Moreau · Senior Cloud Engineer
          m ~佐藤 健 · Cloud Engineer =takeru.sato
          f Nadia Benali · Cloud Engineer
          m Kristján Jónsson · Cloud Engineer
      f Salma El_Idrissi · Director Data Platform
        m Νίκος Παπαδόπουλος · Engineering Manager, Data =nikos.papadopoulos
          f Ελένη Γεωργίου · Staff Data Engineer =eleni.georgiou
            m Lukas Brenner · Data Engineer
            f Chiara Fontana · Data Engineer
          m Vikram Desai · Senior Data Engineer
          f Zofia Pawlak · Data Engineer
          m Oskar Nyström · Data Engineer #nopicture
        f Miriam Goldstein · Lead Data Scientist
          m Andrei Ionescu · Senior Data Scientist
          f ~王 晓敏 · Data Scientist =xiaomin.wang
          m Sebastián Rojas · Data Scientist
      m Dominik Hartmann · Engineering Manager, Developer Experience
        f Freya Holm · Senior Software Engineer
        m Ravi Subramanian · Senior Software Engineer
        f Anaïs Lefèvre · Software Engineer
        m Jan Šimek · Software Engineer
    m Tomasz Wójcik · VP Product Engineering
      f Lena Brandt · Engineering Manager, Home App
        f Thảo Nguyễn · Senior Mobile Engineer
        m Marco Bellini · Senior Mobile Engineer
        f Sanne de_Wit · Mobile Engineer
        m Ibrahim Yıldız · Mobile Engineer
        f Karolína Dvořáková · Quality Engineer
      m Stefan Petrović · Engineering Manager, Installer Portal
        f Júlia Szabó · Senior Software Engineer
        m Arjun Mehta · Senior Software Engineer
        f Camille Girard · Software Engineer #leave
        m Timo Virtanen · Software Engineer
        m Felix Schreiber · Working Student, Engineering #nopicture
      m Kofi Mensah · Staff Engineer
      f Yuki Tanaka · Senior Engineer
      f Sofia Marques · Senior Engineer
      x Ola Nordin · Engineer
      m Daniel Ferrer · Engineer
      m Ruben Castellanos · Engineer #left
    f Dr._Annika Bergström · VP Hardware
      m Werner Kiesling · Head of Thermal Engineering
        f ~김 서연 · Principal Thermal Engineer =seoyeon.kim
        m Giorgos Dimitriou · Senior Thermal Engineer
        m Matthias Ebner · Thermal Engineer
        f Valentina Russo · Thermal Engineer
        m Aleksander Berg · Laboratory Technician
      f ნინო ბერიძე · Head of Embedded Systems =nino.beridze
        m Юрій Бондаренко · Senior Firmware Engineer =yurii.bondarenko
        m ~박 지훈 · Senior Firmware Engineer =jihoon.park
        f Eszter Tóth · Firmware Engineer
        m Hamza Qureshi · Firmware Engineer
        f Linnea Åkesson · Firmware Engineer
      m Paul Obermeier · Head of Compliance and Testing
        f Daria Popescu · Certification Engineer
        m Ludwig Stadler · Test Engineer
        f Maja Novak · Test Engineer #nopicture
    m Omar Haddad · Head of Security
      f Rebecca Stein · Security Engineer
      m Павло Мельник · Security Engineer =pavlo.melnyk
      f Hanna Kowalczyk · Governance and Risk Analyst
  m Rafael Monteiro · Chief Product Officer
    f Clara Weidemann · Director Product Management
      m Anders Kjeldsen · Group Product Manager, Home
        f Simone Albrecht · Product Manager
        m Nikhil Banerjee · Product Manager
        f ليلى حداد · Associate Product Manager =leila.haddad
      f Yasmin Çelik · Group Product Manager, Installers
        m Gabriel Fonseca · Product Manager
        f Katja Reuter · Product Manager #leave
      m Hendrik Voss · Senior Product Manager, Grid Services
    f Isadora Prado · Director Design
      m Luca Steiner · Design Lead, Home
        f Mio Nakamura · Senior Product Designer
        m Théo Lambert · Product Designer
        f Agnieszka Mazur · Product Designer
      f Róisín Kavanagh · Design Lead, Installers
        m Benedikt Lang · Product Designer
        f Amara Okonkwo · Product Designer
        x Charlie Winter · Design Systems Engineer
      f Solveig Haugen · Lead User Researcher
        m Dávid Horváth · User Researcher
    m Christoph Behrens · Product Operations Manager
  f Élodie Marchand · Chief Revenue Officer
    m Maximilian Roth · VP Sales DACH
      f Sabine Kessler · Regional Sales Manager, North
        m Torben Claasen · Account Executive
        f Jule Petersen · Account Executive
        m Deniz Aydın · Account Executive
        f Wiebke Janssen · Sales Development Representative
        m Finn Lorenzen · Sales Development Representative
      m Alois Huber · Regional Sales Manager, South
        f Theresa Gruber · Account Executive
        m Leonhard Pichler · Account Executive
        f Ramona Eder · Account Executive
        m Jakob Wimmer · Sales Development Representative
        f Vroni Mayr · Sales Development Representative #left
      m Reto Ammann · Regional Sales Manager, Switzerland
        f Ladina Caduff · Account Executive
        m Beat Zürcher · Account Executive
    f Ingrid Solberg · VP Sales Nordics
      m Mikkel Sørensen · Account Executive
      f Elsa Forsberg · Account Executive
      m Juhani Lehtonen · Account Executive
      f Guðrún Einarsdóttir · Account Executive
      m Nils Öberg · Sales Development Representative
    m Alessandro Conti · VP Sales Southern Europe
      f Inês Carvalho · Account Executive
      m Δημήτρης Αλεξίου · Account Executive =dimitris.alexiou
      f Marta Giménez · Account Executive
      m Pau Ferran · Account Executive #nopicture
      f Giulia Marchetti · Sales Development Representative
    f Charlotte Whitfield · Director Partnerships
      m Dafydd Rhys · Partner Manager
      f Noémie Perrin · Partner Manager
      m Baris Demir · Partner Manager
    m Mehmet Arslan · Director Customer Support
      f Kathrin Sauer · Support Specialist
      m Ole Thomsen · Support Specialist
      f Magdalena Wróbel · Support Specialist
      m João Pinto · Support Specialist
      f Fatima Zahra_Alaoui · Support Specialist
      m Kwame Boateng · Support Specialist
      f Ирина Соколова · Support Specialist =irina.sokolova
      m Patrick Dörfler · Support Specialist
      f Siobhán Doyle · Support Specialist
      m Émile Rousseau · Support Specialist
      f Petra Kovářová · Support Specialist
      m Anton Bogdanov · Support Specialist
      f Sigrid Lund · Support Specialist
      m Mateusz Kaczmarek · Support Specialist
      f Beatriz Nogueira · Support Specialist
      m Farid Rahimi · Support Specialist #nopicture
      f Annelie Krause · Support Specialist
      m Vasco Almeida · Support Specialist
      f דנה לוי · Support Specialist =dana.levi
      m Henrik Dahl · Support Specialist
      f Luisa Marino · Support Specialist
      m Georgi Ivanov · Support Specialist
      f Merle Ahrens · Support Specialist
      m Sami Korhonen · Support Specialist
      f Nele Fuchs · Support Quality Lead
      m Tobias Rauch · Support Specialist #left
    f Runa Iversen · Director Customer Success #joins
    m Grzegorz Baran · Customer Success Lead
      f Paulina Jahn · Customer Success Manager
      m Édouard Blanc · Customer Success Manager
      f Zeynep Kaya · Customer Success Manager
      m Ronan Gallagher · Customer Success Manager
    f Wilhelmina Adler · VP Marketing +Mina
      m Caspar Lindner · Head of Brand
        f Odile Fabre · Senior Copywriter
        m Milan Jurić · Motion Designer
        f ~山本 さくら · Graphic Designer =sakura.yamamoto
      f Tuuli Mäkinen · Head of Growth
        m Samuel Oduya · Performance Marketing Manager
        f Helena Fiala · CRM Manager
        m Enzo Barbieri · Marketing Analyst
      m Friedrich Thoma · Head of Communications
        f Rosalie Hagen · PR Manager
        f Vivien Kurz · Content Editor #leave
  f Katarzyna Lis · Chief Financial Officer
    m Ulrich Stenzel · Director Finance
      f Dagmar Pohl · Head of Accounting
        m Jens Bachmann · Senior Accountant
        f Mirela Stan · Accountant
        m Emil Kolář · Accountant
        f Svenja Otto · Payroll Specialist
      m Lorenz Feldmann · Head of Controlling
        f Bianca Moser · Financial Controller
        m Adil Chaudhry · Financial Analyst
    f Friederike von_Thun · General Counsel
      m Konstantin Weiß · Senior Legal Counsel
      f Ana Lucía_Herrera · Legal Counsel
      m Moritz Engel · Data Protection Officer
    m Siegfried Maurer · Head of IT
      f Claudia Reimann · IT Administrator
      m Lamine Diallo · IT Administrator
      m Nico Baumann · IT Support Specialist
    f Vera Lindqvist · Head of Procurement
      m Rasmus Toft · Strategic Buyer
      f Ewa Sikora · Buyer
      m Holger Brinkmann · Logistics Coordinator
  f Hannah Krüger · Chief People Officer
    m Mateo Ruiz · Head of Talent
      f Sara Bakker · Talent Acquisition Lead
        m Alan Cohen · Technical Recruiter
        f Ivana Marić · Technical Recruiter
        m Leander Wolff · Recruiter
      f Philippa Nwosu · Learning and Development Manager
        m Jannik Ruppert · Learning Designer
      f Marit Hansen · Employer Brand Manager
      m Tiago Rocha · Sourcing Specialist
      f Emilia Schuster · Working Student, Recruiting
    f Birgit Sommer · Head of People Operations #vacated
      f Susanne Kraft · Payroll and Benefits Manager
      m Arne Wagner · People Operations Specialist
      f Lucía Ortega · People Operations Specialist
      m Said Amrani · People Operations Specialist
      f Judith Heinrich · Travel and Mobility Coordinator
      f Pia Neumann · Office Manager, Berlin
    f Ada Lindqvist · HR Systems Manager
      m Julian Berger · HR Analyst
    f Nkechi Eze · Senior HR Business Partner
    m Thorsten Beck · HR Business Partner
  m Ferdinand Kranz · Chief Operating Officer
    f Ursula Bauer · Director Installation
      m Detlef Hansen · Installation Manager, Hamburg
        m Ahmad Karimi · Heat Pump Technician
        m Sven Möller · Heat Pump Technician
        f Jacqueline Ritter · Heat Pump Technician
        m Robert Kamiński · Heat Pump Technician
        m Yusuf Şahin · Apprentice, Building Services
      m Franz Leitner · Installation Manager, Munich
        m Josef Brandl · Heat Pump Technician
        m Goran Matić · Heat Pump Technician
        f Steffi Zeller · Heat Pump Technician
        m Nasir Ahmadi · Heat Pump Technician
        m Erik Lohmann · Heat Pump Technician #left
    f Constanze Meier · Head of Supply Chain
      m Tamás Varga · Supply Chain Planner
      f Lieke Jansen · Supply Chain Planner
      m Edgar Fuhrmann · Warehouse Lead
    m Oluwaseun Bello · Head of Field Service
      f Heike Strobel · Dispatch Coordinator
      m Andris Ozols · Field Service Engineer
      m Przemysław Dudek · Field Service Engineer
      f Ronja Seidel · Field Service Engineer
  f Leonie Hartwig · Chief of Staff
    f Beate Hoffmann · Executive Assistant
m Nordlicht Administrator ·  =personio #owner
m Gustav Ahlgren · Sustainability Analyst #nopicture
`;
