"""Everyday words of German, French, Italian, Spanish, Polish, Russian and Ukrainian that names of papers and firms are made of.

Source: written down for this project by its developers from general knowledge of the languages: what titles of newspapers, shops and
authorities are made of, and the nouns, adjectives and places around them. Not taken from any list of sites. Letters with marks are
written as host names write them (ae or a for ä); Russian and Ukrainian stand in the usual Latin transcriptions. To add a word,
write it here; tests hold the lists lower-case and free of repetitions within a language.
"""

from __future__ import annotations

GERMAN = """
aachen abend abendblatt abendpost abendzeitung abo acker adler aerzte afrika agentur akademie aktie aktien aktuell album alle allgemein
allgemeine alltag alpen alpha alte alter altona amerika amt analyse anbieter andere anders angebot angebote anker anlage anruf anzeige
anzeigen anzeiger apfel apotheke arbeit arbeiter arbeitsamt archiv arm artikel arzt arzte asien atelier atlas aufbau auge augen augsburg
ausbildung ausgabe ausland auto autor autos baby bach backer bad baden bahn bahnhof balkon ball band bank banken bar basel bau bauer
bauern baum bayern beamte bein beispiel beitrag berater beratung berg berge bericht berichte berlin berliner bern beruf berufe besser
beste bett biene bier bild bilder bildung billig bio birne bitte blatt blau blech bleibe blick blitz block blog blume blumen blut boden
boerse bohne boot borse bote boten brand brauerei braun braut breit bremen brief briefe brille brot brucke bruder bruecke brunnen bube
buch bucher buchhandlung buecher buerger bund bunde bundes bundestag bunt burg burger bus butter cafe chance chef chemie chor computer
creme dach dame damen dampf dank daten datum dauer deutsch deutsche deutschen deutscher deutschland dezember dialog dienst dienste diesel
ding dom donau dorf dortmund drei dresden druck duft duisburg dunkel durst echo echt eck ecke ehe ehre eiche eigen eimer eins eis eisen
elbe elf eltern ende energie engel ente erbe erde erfolg ernte erst erste erz esel essen eule euro europa ewig express fabrik fach faden
fahne fahrer fahrrad fahrt fakt fakten fall falle familie familien farbe farben fass feder fee feier feld fels fenster ferien fest feuer
feuerwehr film filme finanz finanzen finder firma fisch flasche flieger flug flughafen fluss focus fokus forscher forschung forst forum
foto fotos frage fragen franken frankfurt frankfurter frau frauen frei freie freies freiheit freitag freizeit freude freund freunde
frieden frisch froh frosch fruehling fuchs funk furt fuss fussball gabel gans garage garten gast gebiet gedanke gefahr geist geld gemeinde
gemuse general generation genuss gericht germanen gesang geschaeft geschaft geschenk geschichte geschichten gesellschaft gesetz gesicht
gesund gesundheit gewerbe gewinn gewinner gift gipfel glas glaube gleich globus glocke gluck glueck gold golf gott graben graf gras grau
graz grenze gross grosse gruen grun grund gruppe gruss gut gute haar hafen hahn halb halle hallo hals haltung hamburg hamburger hammer
hand handel handwerk hanf hannover hans harz hase haupt hauptstadt haus hauser haut heft heide heim heimat heiss held helden hell hemd
herbst herd herr herren herz hessen heute hexe hilfe himmel hirsch hobby hoehe hof hoffnung hohe holz honig horizont hotel hugel hund
hunde hut idee ideen immer immo immobilien industrie information informationen insel institut inter internet jaeger jager jahr jahre
jahreszeit januar journal jugend juli jung junge juni jura kabel kaffee kaiser kalender kamera kammer kampf kanal kanzler karte karten
kartoffel kasse katze kauf kaufen kaufhaus keller kern kette kind kinder kino kirche kirsche klang klar klasse klassik kleid kleider klein
klima klinik kloster klub knopf koch kochen koeln koenig kohle koln konig konzert kopf korb korn kosten kraft kran krank kranz kreativ
kredit kreis krieg krise krone kuche kueche kueste kugel kuh kultur kunde kunden kunst kunstler kupfer kurier kurs kurz kuste labor lack
laden lager lampe land landes landkreis landschaft landtag landwirt lang laut leben lebens leder legende lehre lehrer leicht leipzig
leiter lesen leser letzte leute licht liebe lied linie links linse liste literatur lob loewe lohn los lotse lowe luft lust mabel macht
madchen magazin mai main mainz makler maler management mann manner mannheim marine mark marke markt markte mars marz maschine mass mauer
maus medien medizin meer mehr meile mein meinung meister menge mensch menschen merkur messe metall meter metzger miete milch minute mittag
mitte mittel mitteldeutsch mobel mode modell moebel moment monat mond montag moor morgen morgenpost motor mueller muenchen muller munchen
mund museum musik mutter nachbar nachricht nachrichten nacht nadel nagel nahe name namen narr natur nebel neckar nest netz neu neue neuen
neuer neues neun niedersachsen nord norden nordsee note november nuss ober oberbayern obst offen oktober oma onkel oper optik ordnung
original ort osten oster ostern ostsee papier parken partei partner pause perle person pfad pferd pflanze pflege pforte physik pilot pilz
plan platz pokal politik polizei portal post potsdam praktisch praxis preis preise presse privat produkt profi programm projekt prozent
prozess punkt quelle rabe rad radio rand rasen rast rat ratgeber rathaus raum recht rechte redaktion rede regel regen region regional
reich reichen reifen reise reisen rente reporter republik restaurant rhein rheinische richter riese rind ring ritter roman rose rosen
rostock rot ruf ruhe ruhr rund rundfunk rundschau saal saale saar sache sachsen sachsische saechsische saft salz samstag sand sanft sanger
satz sauber schach schaf schale schatten schatz schein schere schiff schild schlag schlange schloss schluss schlussel schmuck schnee
schnell schoen schokolade schon schrank schrift schritt schuh schuhe schule schulen schuler schutz schwaben schwarz schwarzwald schwein
schweiz schweizer schwester see seele segel seide seite seiten sekunde selbst senat sender senior senioren service sessel sicher
sicherheit sieg silber sinn sitz sofa sohn solar soldat sommer sonne sonnen sonntag sorge spiegel spiel spiele spieler spitze sport
sprache spruch spur staat stab stadt stadte stahl stall stamm standard stark start station staub stein steine stelle stellen stern sterne
steuer steuern stiftung stil stimme stimmen stock stoff stolz strand strasse strassen strom stuck student studie studio studium stueck
stuhl stunde stunden sturm stuttgart stuttgarter suche sud suden sued sueden suss taeglich tafel tag tagblatt tage tageblatt tagebuch
tages tagesblatt tagespost tageszeitung taglich tal tanz tasche tasse tat taube technik teil teile telefon tempel teppich termin test
teuer theater thema themen thron thueringen thuringen tiefe tier tiere tinte tipp tipps tisch tochter ton topf tor tot tour tourismus
tracht traum traume trend treue trick trommel tuch tuer tur turm uhr uhren umwelt und unfall uni union universitat universum unser unten
unternehmen unternehmer urlaub vater verband verbraucher verein vereine verkehr verlag vermogen versand versicherung vertrag verwaltung
vier vogel volk volks volksblatt volksstimme volkszeitung voll vorort vorteil vorwaerts vorwarts waage wache waffe wagen wahl wahlen wahr
wahrheit wald walzer wand wandel wandern ware waren warm warte wasser weg wege weihnacht weihnachten wein weise weiss welle welt welten
werbung werft werk werke wert westen westfalen wetter wien wiener wiese wild wind winter wirt wirtschaft wissen wissenschaft witz woche
wochen wochenblatt wochenende wochenzeitung wohl wohnen wohnung wolf wolke wort worte wunder wunsch wurst wurzel wuste zahl zahlen zahn
zauber zaun zehn zeichen zeit zeiten zeitschrift zeitung zeitungen zentral zentrale zentrum ziege ziel zimmer zins zoll zoo zucker zug
zuhause zukunft zunge zwei zweig zwerg zwiebel
"""
"""German."""

FRENCH = """
abeille achat actu actualite actualites affaire affaires age agence aide air alpes alsace ami amie amis amour ancien ange animal annee
annonce annonces appel arbre argent arme armee art article artiste assemblee assurance atelier atlantique aube aujourd aurore auto
automobile avenir aventure avion avis avocat bague bain banlieue banque base bataille bateau beau beaute bebe belge belgique belle berceau
berger bien bienvenue bijou billet biscuit blanc blanche ble bleu bleue boite bon bonheur bonjour bonne bord bouche boucher boulanger
bourgogne bourse boutique bras bretagne bruxelles bureau but cabinet cadeau cafe caisse campagne canal canard capital carre carte cause
centre cercle chaine chaise chambre champ champs chance chanson chant chapeau charbon charge chasse chat chateau chaud chef chemin cher
cheval cheveux chien chiffre choc choix chose ciel cinema cite citoyen citoyens classe cle client club coeur coin colline combat comedie
commerce communaute commune compte conseil conseils conte coq corps correspondant corse cote couleur coup courant courrier cours course
coutume creation croissant croix cuir cuisine culture dame danse date debat debut decouverte defense demain demande demi dent depart
departement depeche dernier derniere derniers desert dessin devoir dieu dimanche dimension direct direction docteur document dos drap
droit eau eaux echo echos eclair ecole economie economique ecran ecrivain edition editions education effet eglise election eleve emploi
encore enfant enfants enjeu enseignement ensemble entreprise entreprises epoque epoux equipe espace espoir esprit est etage etat etats ete
etoile etranger etude etudiant europe europeen evenement exemple express fabrique face facile famille familles fan fanal farine femme
femmes fenetre fer ferme fete feu feuille feux fil fille film fils fin finance fleur fleurs fleuve foi foire fois fond football foret
forge forme fort fortune forum foule four foyer frais francais francaise france francs frere fromage frontiere fruit fusee gala galerie
gant garage garde gare gateau gauche gaz gazette geant gens geste glace gloire gout gouvernement grand grande grandes grands gratuit
grenier groupe guerre guide habitants habitat halle hasard haut haute herbe heros heure heures hier histoire hiver homme hommes honneur
hopital horizon horloge hotel huile huit humanite humeur idee idees ile image immobilier impact impots independant industrie info
information infos instant institut interieur invite jambe jardin jaune jeu jeudi jeune jeunes jeunesse jeux joie jour journal journaux
journee jours juge juin jus justice kiosque lac laine lait lampe langue lapin large lecture lettre lettres liberation liberte libraire
librairie libre lien lieu ligne lire liste lit livre livres loi loin loire loisir loisirs lorrain lorraine lumiere lundi lune lutte lyon
magasin magazine main mains maire mairie maison maisons maitre mal malin maman manche marchand marche mardi marge mari mariage marin
marine maroc marque marseille masque matin matinal matinee medecin media meilleur membre memoire menu mer mercredi mere message messager
mesure meteo metier metiers metro meuble midi miel mieux mille minute miroir mode moderne moitie moment monde mondial montagne monument
morceau mot mots moulin mouton moyen mur musee musique mutuelle nation national nature navire neige nez nice noel noir noire nom nombre
nord normand normandie notre nouveau nouveaux nouvel nouvelle nouvelles nuit oeil oeuvre office oiseau olive ombre opera opinion orange
ordre oreille orient ouest outil pain paix palais panier papier paris parisien parole part parti pas passage passe passion patrie
patrimoine patron pays paysan peau peinture pensee people pere permis petit petite petits peuple photo piece pied pierre place plage
plaisir plan plante plein pluie plume point points poire poisson police politique pomme pont population port porte poste poule pouvoir
pratique premier premiere prenom presse pret prince prix procure progres projet propre protection province public quart quatre question
quotidien radio raison recette recherche regard regards region regional regions reine rencontre rendez repas reponse reportage republicain
republique reseau rester retour retraite reve reveil revue rhone riche rire riviere riz robe roche roi roman rose rouge route royal ruche
rue sable sac sage saint saison salle salon salut samedi sang sante savoir scene science sciences sel semaine sens sept service services
siecle signe six social societe soeur soie soir soiree sol soldat soleil somme sommet son sortie source souris spectacle sport sports
sucre sud suisse table tableau taille tapis tarte temoignage temoin temps tente terre terres tete theatre tigre tissu toit tour tourisme
tous tout toute train trait travail travaux tresor tribune trois univers universite usine vacances vache vague valeur vallee vapeur vent
vente verite verre vers vert verte veste viande victoire vie vieux vigne village ville villes vin vingt visage vitesse vivre voie voile
voiture voix vol volaille vote vrai vue web yeux zone
"""
"""French."""

ITALIAN = """
abito accademia acqua adesso aereo affari agenzia aiuto alba albero alimentari alto amici amico amore ancora angelo animale anni anno
annunci ape aperto appello aprile aquila arancia aria arma arte articolo artista asino assicurazione atto attuale attualita aurora auto
autore avanti avvenimento avvenire avviso azienda aziende azzurro bacio bagno balena ballo bambini bambino banca barca base battaglia
bella bello bene bevanda bianca bianco bimbo birra bocca borsa bosco bottega braccio buona buongiorno buono burro calcio caldo calendario
camera camicia camino campagna campione campo canale cane cantiere canto capitale capo carne carta casa case caso castello cavallo centro
cerchio chiave chiesa cibo cielo cinema cinque citta cittadino classe cliente collina colore coltello comune comuni conto corda coro corpo
corriere corsa corso corte cosa costa costume crisi croce cronaca cronache cucina cultura cuore danza dati debito dente destino diario
diavolo difesa dio diretta diritto disegno dito dolce dollaro domani domenica donna donne dopo drago due economia edicola edizione energia
epoca erba esame esercito espresso est estate eta europa europeo evento fabbrica faccia falco fame famiglia famiglie farina faro fatti
fatto fede ferro festa fiamma figlia figlio fila film fine finestra fiore fiori firenze fiume foglia foglio fonte forma formaggio forno
forte forza foto fratello freddo fresco frutta fuoco futuro gallo gamba gara gatto gazzetta gelato generale gente giallo giardino gioco
gioia giornale giornali giornata giorni giorno giovane giovani giovedi giro giudice giugno giustizia giusto governo grande grandi grano
gruppo guerra guida gusto idea idee ieri immagine impresa imprese incontro indipendente industria inferno informazione informazioni
inglese insieme inverno isola istituto italia italiana italiano lago lana latte lavoro legge leggere leone lettera lettere letto lettura
libero liberta libri libro linea lingua lista livello luce luglio luna lunedi luogo lupo macchina madre maestro maggio magia mago
manifesto mano mare marito marmo martedi marzo mattina mattino medicina medico meglio mela memoria menta mente mercato mercoledi mese
messaggero messaggio mestiere meteo mezzo miele milano mille minuto moda moderno moglie momento mondo moneta montagna monte morte mosca
mostra moto motore mulino muro museo musica napoli nascita naso natale natura nave nazionale nazione neve nido nome nonna nord nostro
notizia notizie notte nove nozze nuova nuovo nuvola occhio oggi olio olivo oltre ombra onda opera opinione ora ordine oro orologio orso
orto ospedale otto ovest padre padrone paese paesi pagina palazzo palla pane panorama papa parco parola parole parte partito passo pasta
patria pazzo pelle penna pensiero pepe pera perla persona pesce piano piazza piccolo piede pietra pioggia pittura poesia politica polizia
pomodoro ponte popolo porta porto posta posto prato prezzi prezzo prima primavera primo principe prodotto professore progetto prossimo
provincia punto quadro quattro quotidiano radio ragazza ragazzi ragazzo ragione ramo re regalo regina regione repubblica resto riccio
ricerca ricetta ricette ricordo riso rivista roma romanzo rosa rosso sabato sale salute sangue santo sapere sapone scala scienza scienze
scuola scuole secolo sedia segno segreto seme senato sera serata sette sicilia sicurezza signora signore silenzio sindaco sistema sogno
soldi sole sonno sorella sorriso spada spazio specchio spiaggia sport squadra stagione stampa stanza stati stato stella stelle storia
storie strada strade strumento studente studio sud suono svizzera tavola tavolo tazza teatro tecnica tempi tempo terra terre terzo tesoro
testa tetto titolo torino torre torta toscana treno trenta tribuna tutti tutto uccello ufficio ultima ultime ultimo unione unita uno
uomini uomo uovo uva vacanza vacanze valle valore vecchio vela vendita venerdi venezia vento vera verde verita vero veste via viaggi
viaggio vicino video vigna villa vino vista vita vite vittoria viva vivere voce voci volo volpe volta voto zero zia zona zucchero
"""
"""Italian."""

SPANISH = """
abeja abogado abril abuela abuelo accion aceite acero actual actualidad agencia agosto agua ahora aire alba alcalde aldea alegria aleman
alma almacen almuerzo alto alumno amanecer amarillo amiga amigo amigos amor ancho angel animal ano anos antiguo anuncio anuncios apoyo
arbol arena arma arriba arroz arte articulo asamblea asi asunto atlantico aurora autor avance ave aventura avion aviso ayuda ayuntamiento
azucar azul baile bajo banco banda bandera bano barato barca barco barrio base batalla bebe bella bello beso bien bienestar blanca blanco
boca boda bolsa bonito bosque botella brazo buena bueno buenos caballo cabeza cabo cada cadena caja calidad calle calor cama camara camino
camisa campana campeon campo canal cancion capital cara carne caro carta casa casas caso castillo celula centro cerca cerdo cerveza ciclo
cielo ciencia ciencias cinco cine circulo cita ciudad ciudadano ciudades clarin claro clase clave clima coche cocina codigo colegio color
comercio comida compra compras comun comunidad conciencia confidencial consejo consumo contigo copa corazon corona correo correos corte
cosa costa crisis critica cronica cruz cuadro cuatro cuba cuenta cuento cuerpo cultura cumbre dama danza datos debate deber decano defensa
dental deporte deportes derecho derechos desarrollo descuento desierto despertar destino dia diario diarios dias dibujo diente diez
digital dinero dios directo director disco diseno doctor domingo dos dulce economia economico edad edicion editorial educacion ejemplo
ejercito eleccion empleo empresa empresas encuentro energia enero entrada entre epoca equipo escudo escuela espacio espana espanol
espanola espectador espejo esperanza espiritu estado estados este estrella estrellas estudio europa europeo evento exito expansion expreso
extra fabrica facil faena falda fama familia familias famosa faro favor fe febrero fecha feliz fiesta figura fin final finca flor flores
fondo forma foro fortuna foto frente fresco frio frontera fruta fuego fuente fuerte fuerza futbol futuro gaceta galeria gallo gana ganado
gato general gente gigante gloria gobierno gol golpe gracia gracias grafico gran grande granja gratis grupo guardia guerra guia gusto
habitacion hablar hacer haz helado heraldo hermana hermano heroe hierro hija hijo historia historias hogar hoja hombre hombres honor hora
horas horizonte hotel hoy huella hueso huevo humano idea idioma iglesia imagen imparcial importante independencia independiente indice
industria informacion informador instituto inteligente internacional invierno isla islas jardin jefe joven jovenes juego juegos jueves
juez jugador julio junio justicia justo juventud labor lado lago lampara lana lapiz latino leche lector lectura lengua leon letra letras
ley leyenda libertad libre libro libros liga limon lince lindo linea lista listin llama llave lluvia local loco luces lucha lugar luna
lunes luz madera madre madrid maestro mago maiz mal malo manana mano mapa maquina mar maravilla marca marido martes marzo mas mascota mayo
mayor medico medio medios mejor memoria menos mensaje mensajero mente mercado mercurio mes mesa metro mexico miel miercoles mil milenio
minuto mirada misa mismo moda moderno momento moneda montana mostrador motor movil mucho mueble muerte mujer mujeres mundial mundo
municipio muro museo musica nacion nacional naranja natural naturaleza navidad negocio negocios negro nieve nino ninos noche noches nombre
norte nota noticia noticias noticiero novedad novela novia noviembre nube nuestra nuestro nueva nuevas nuevo nuevos numero obra obras
observador occidente oceano octubre oeste ofertas oficina ojo ojos ola opera opinion oportunidad orden oreja oriente origen oro oso otono
otra otro oveja padre padres pagina pais paises pajaro palabra palacio paloma pan panorama papel para pared pareja parque parte partido
pasado paso patio patria paz pelo pelota pensar pequeno pera perla perro persona personas peru pesca pescado peso pez pie piedra piel pila
pino piso plan planeta planta plata playa plaza pluma pobre poco poder poema poesia policia politica pollo popular portal posada precio
pregon premio prensa presente presidente primavera primera primero princesa principe problema producto progreso propio provincia proyecto
publico pueblo puente puerta puerto punto pura que queso radio raiz rana rapido rayo razon real receta recetas red redes regalo region
registro reina reino reloj reporte republica resumen revista rey rico rio risa ritmo roja rojo ropa rosa ruta sabado sabor sal sala salud
salvador sangre santa santo seguridad seguro semana semanario semilla senal senor senora sentido ser servicio servicios sierra siete siglo
silencio silla simple sin sistema sitio sobre social sociedad sol soldado sombra sombrero sonrisa sudeste suelo sueno suerte sur tabla
tarde tarjeta taza teatro tecnica telefono tema tiempo tiempos tienda tiendas tierra tigre tinta titulo todo todos toro torre trabajo
tradicion traje tren tres tribuna trigo triunfo turismo ultima ultimas ultimo unidad union universal universidad uno uva vaca vacaciones
valencia valle valor vanguardia vecino veinte vela venta ventana ventas verano verdad verde vestido viaje viajes vida video viejo viento
viernes vino violeta vision vista viva vivienda vivir voces voluntad vos voto voz vuelo zapato zapatos zona zorro
"""
"""Spanish."""

POLISH = """
agencja akademia aktualnosci album ananas apteka artykul atak autor baba babcia bajka balon bank bar barwa baza bazar beczka bez
bezpieczenstwo bialy biblioteka bieg biegun bilet biuro biznes blask bliski blog bog bogaty bojownik bor brama brat brzeg budowa budynek
burza but butelka cena cenny centrum chata chleb chlopak chmura chwila cialo ciasto cichy ciekawy cien cieplo codzienny cud cukier
cwiczenie czar czarny czas czasopismo czekolada czerwony czlowiek czwartek czysty czytelnik dach dane data dawny debata dobre dobro dobry
dolina dom domowy dotyk droga drogi drugi drzewo drzwi duch dusza duzy dwa dwor dym dyskusja dziadek dzial dzieci dziecko dzien dziennik
dziewczyna dzik dzis dzisiaj dzwiek echo edukacja ekonomia ekran ekspres energia epoka era europa fabryka fakt fakty fala farba ferma
festiwal film filmy firma flaga forma forum fotel foto futro gaj galeria garnek gaz gazeta gazety gest gielda glod glos glowa gniazdo
godzina gol goniec gora gory gorzki gosc gospodarka gospodarz gra grad granica grob grosz grupa gruszka gry grzyb gwiazda gwiazdy handel
haslo herb historia hotel humor igla imie informacja informacje instytut inwestycje ja jablko jajko jasny jeden jedzenie jesien jezioro
jezyk jutro kalendarz kamien kanal kapital karta kasa kawa kawiarnia kierowca kino klasa klient klub klucz kobieta kobiety kolej kolo
kolor komputer kon koncert koniec kontakt konto korona kosciol kosmos koszt koszyk kot koza kraj krajowy krakow kredyt krew kristal krok
krol krolowa kropka krotki krowa krzyz ksiadz ksiazka ksiazki ksiezyc kuchnia kultura kupno kurier kurs kwiat kwiaty laka lampa las lat
lato lekarz lekcja lesny lew liczba linia lis lisc list lista lody lot lotnisko lud ludzie lustro luty lyzka magazyn maj malarz malo malpa
mama mapa marka marzec marzenie maslo maszyna matka meble mecz media medycyna metro miasta miasto miecz miedz miedzy miesiac mieszkanie
mila milion milosc minuta mistrz mleko mlody moc moda moj moment morze most motor motyl mowa mroz muzeum muzyka mysl nadzieja narod
narodowy nasz nauczyciel nauka nazwa niebieski niebo niedziela niemcy noc noga nos nowa nowe nowiny nowoczesny nowosc nowosci nowy numer
obiad obraz obrona obserwator obywatel ocean ochrona oczy odra ogien ogloszenia ogrod okno oko olej opera opinia opinie orzel osoba
ostatni otwarty owoc paczka palac pamiec pan pani panorama panstwo papier para park pasja patriota pelny perla pewny piatek piekny
pieniadz pieniadze pierwszy pies pietro pilka piosenka pismo piwo plan planeta platforma plaza plot pociag poczta podroz podroze pogoda
pokoj pole policja polityczny polityka polka polna polnoc polska polski polskie pomoc pomorze poniedzialek poradnik port portal potrzeba
powiat powietrze praca prace prasa prawda prawo prezent prezydent problem produkt program projekt promocja prosty przeglad przyjaciel
przyroda przyszlosc ptak publiczny punkt rada radio rano raport razem region regionalny reka reklama reporter republika restauracja
rodzina rok rolnik rosja rower rowny roza rozmowa rozrywka ruch ryba rycerz rynek rzad rzecz rzeka sad sala samo samochod samolot sasiad
sejm sekunda sen ser serce serwis siec siedem sila siostra sklep skora slask slaski slonce slownik slowo smak smok snieg sobota sok sol
solidarnosc sowa spacer specjalny spokoj sport sportowy sprawa sprzedaz srebro srodowisko stacja stal stan stol stolica stopa
stowarzyszenie strach strona student studio styl super swiat swiatlo swieto swoj syn szansa szczescie szef szkola szlak szpital sztuka
szybki tablica tajemnica taniec targ teatr technika telefon temat teraz teren test tlo tor tradycja tramwaj trasa trawa trzy tydzien
tygodnik tygrys typ tytul ubezpieczenia ubranie uczen ulica umowa uniwersytet urzad uslugi usmiech ustawa uwaga wada wakacje walka
warszawa wartosc warunek wasz wazny wersja wesele wiadomosc wiadomosci wiara wiatr widok wieczny wieczor wieczorny wiedza wiek wielki wies
wilk wino wiosna wirtualna wizja wladza wlos woda wojna wojsko wola wolnosc wolny woz wroclaw wrog wroga wschod wspolnota wtorek wybor
wybory wydarzenia wynik wyspa zabawa zachod zakupy zamek zapach zawod zbior zdjecia zdjecie zdrowie zegar ziemia ziemie zima zlota zloto
zloty znak zolty zrodlo zwiazek zwierze zycie zyczenia zywnosc
"""
"""Polish."""

RUSSIAN = """
agentstvo akademiya aktsiya analitika apteka argument argumenty arhiv armiya aviatsiya avto avtomobil avtor azbuka bank banki barin baza
belyy bereg beseda bezopasnost bilet birzha biznes blog bog bolshoy borba brat bratya budushchee bumaga chas chastnyy chasy chelovek
chernyy chitatel chudo dacha data dela delo delovoy den dengi derevnya derevo deti detskiy devochka dnevnik dni dobro dobryy doktor dom
doma doroga dorogi dozhd dozor drug druzhba druzya duma dusha dvor dym ekonomika ekran ekspert ekspress energiya epoha evropa fakt fakty
familiya film filmy finansy flag fokus fond forma forum foto front futbol gaz gazeta gazety geroy glava glavnoe glavnyy glaz golos gora
gorod goroda gorodskoy gost gosudarstvo grad granitsa grazhdanin groza gruppa hleb hod holod horosho hozyain hram igra igry imya
informatsiya informer institut interes internet interv iskra iskusstvo istina istoriya itogi izba izdanie izvestia izvestiya kanal kapital
karta kartina kasha kino klass klub klyuch kniga knigi kofe kolo komanda kompaniya komputer konets konkurs konsultant korabl koroleva
korona kosmos kot kraj krasnaya krasnyy krasota kray kredit kreml krug krym kultura kupi kurier kurs kuryer ledokol lenta les leto lev
liga liniya list lito lodka loshad luchshe luna lyubov lyudi magazin mama marka mart masha mashina master mat mebel mech meditsina mesto
metro minuta mir mira mirovoy mnenie mneniya moda molodezh molodoy moment moneta more moskva most muzey muzika muzyka myach mysl nadezhda
narod narodnaya narodnyy nasha nashe nauka nebo nedelya nezavisimaya nezavisimyy noch nochnoy noga nomer nos nov novaya novinki novoe
novost novosti novyy oblast obozrenie obozrevatel obraz obshchestvo ogon okean okno opyt oruzhie osen ostrov otdyh otets otvet otvety
pamyat park partiya pero pervyy pesni pesnya pismo piter plan planeta pobeda poezd pogoda pokupki pole polet politik politika politsiya
polza pomoshch portal posle poslednie poslednyaya posrednik post pravda pravo prazdnik predel press pressa priroda privet problema produkt
proekt programma progress proshloe prosto ptichka ptitsa put putin rabochiy rabota radio radost raduga rassvet razgovor razvitie rebenok
rebyata region reka reklama remont reporter respublika restoran retsept retsepty reyting rodina rossiya rossiyskaya rossiyskiy roza rubl
ruka ruki rus russkaya russkiy russkoe ryba rynok sad sadik samolet segodnya sekret selo semya serdtse sever sezon shag shkola sila simvol
sistema skazka sklad slava slovo sloy smena sneg sobaka sobesednik sobytie sobytiya solntse son sosed sovet sovety soyuz soyuza spasibo
sport sportivnyy spravka spros sredstvo stadion stal stil stol stolica stolitsa strana strany stroika stroitelstvo stroy studio sud sudba
svet svezhie svoboda svobodnaya svodka svyaz syn talant tanets tayna teatr tehnika telefon telegraf tema temy tendentsii territoriya tovar
tovary traditsiya trava trud turist turizm uchitel ulitsa univer universitet uspeh utro vash vecher vechernyaya vek velikiy vera versiya
ves vesna vest vesti vestnik veter vibor video vino vkus vlast voda vokrug volga volk volya vopros voprosy vosem vostok voyna voyska vrach
vremena vremya vse vsegda vselennaya vybor vybory vysota yabloko yazyk yug zakon zakony zal zamok zavod zavtra zdorove zdorovye zemlya
zerkalo zhenshchina zhenshchiny zhizn zhurnal zima znak znamya znanie zoloto zolotoy zona zov zvezda zvezdy zvuk
"""
"""Russian, in Latin letters."""

UKRAINIAN = """
agenciya akademiya aktualno alfa analityka apteka argument avto bank baza bereg bezpeka bilet bilyy biznes blog bog borotba brat bud
budynok chas chasopys chitach cholovik chorna chudo den derevo derzhava dim diti dity dobre dobro dolya doroga doshka dozor druh druzi
dumka dumky dusha dzerkalo dzherelo ekonomika ekran ekspert ekspres energiya epoha evropa fakt fakty film filmy finansy fokus forma forum
foto front futbol gazeta golos gora gorod grupa gurt halychyna hazeta hlib hlyna holos holovne hora horod hromada hromadyanyn hroshi
hryvnia ideya imya informaciya instytut internet istoriya istyna kanal kapital karta kava khlib kino klub klyuch knyga knygy kolo komanda
kompaniya koncert konkurs kordon korespondent korona kozak kraj kray krayina krok krym kultura kurs kuryer kyiv kyivska lev lis lisova
list lito lviv lvivska lyubov lyudy lyudyna magazyn maidan majdan mama marka meta misce mista misto moda molod molodist moment moneta more
most mova mriya muzey muzyka nadiya nash nasha nashe nebo nezalezhna nezalezhnist nezalezhnyy nich nomer nova nove novyna novyny novyy
oblast obozrevatel obraz odesa ogliad oglyad oko osin osoba ostriv osvita otaman pamyat park partiya peremoha pero persha pershyy pisnya
plan planeta pobut podiya podiyi pogoda pohlyad pole politika politsiya polityka porada porady portal poshta post povitrya pozytsiya
pracya praktyka pravda pravo presa press proekt prohrama prostir pryroda pryvit ptah rada radio radist region reklama reporter respublika
restoran ridna ridnyy rik rika robota rodyna rosiya rozvytok ruka rukh ryba rynok sad sam segodnya sekret selo serce serdce shchodennyk
shkola shlyah shop simya skarb slava slovo smak snih sobytiya sonce soniachna sontse spilka spilnota sport sprava spravy stan step stil
stolycya storinka storona strana studiya sud suspilstvo svit svitlo svoboda svyato syla syn syohodni talant tayna teatr tekhnika telefon
telegraf tema temy tovar trava tretya turyzm tvariny tviy tysk tyzhden ukraina ukrainska ukrayina ukrayinska ukrayinskyy univer
universytet uryad uspih vash vchytel vechir vechirniy velykyy versiya vesna vesty vidpovid vik visnyk visti visty viter viyna viysko
viyskovyy vlada voda vogon vohon voin volya vona vorog vostok vsesvit vybir vybory vysoka yabluko yug yunist zahid zakhid zakon zavod
zavtra zbroya zdorovya zelena zemlya zerkalo zhinka zhinky zhurnal zhyttya zhyva zirka zirky zlato znak znannya zoloto zolotyy zona zvisno
zvuk zvyazok
"""
"""Ukrainian, in Latin letters."""
